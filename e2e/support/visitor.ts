import type { Browser, BrowserContext, BrowserContextOptions, ConsoleMessage, Page } from 'playwright-core';
import { expect, inject, onTestFinished } from 'vitest';
import { watchPage } from './watch-page.ts';

/** What Chromium itself writes about a reply that failed; no page can keep it from that. */
const BROWSERS_OWN = /^Failed to load resource|^Access to fetch at |net::ERR_/;

/** How long anything that is waited for may take on a busy machine. */
const PATIENCE_MS = 20_000;

export interface Visit extends BrowserContextOptions {
  readonly width?: number;
  readonly height?: number;
  /** The Cagette server as the page knows it; the one of all journeys by default. */
  readonly serverUrl?: string;
}

export interface Parting {
  /** The shop's own lines in the console, in this order, where the journey provoked a failure. None by default. */
  readonly said?: readonly (string | RegExp)[];
  /** Replies failed on purpose, and the browser itself says so; by default when the shop said something. */
  readonly provoked?: boolean;
}

export interface Visitor {
  readonly page: Page;
  readonly context: BrowserContext;
  /** What went wrong on the pages so far: policy violations, errors and warnings in the console, uncaught errors, cookies, layout shifts. */
  readonly complaints: readonly string[];
  /** Expects what holds for every journey: see {@link watched}. */
  expectGoodManners(parting?: Parting): Promise<void>;
  /** What went wrong so far is of no account any more: another test goes on with this profile. */
  forget(): void;
  /** Ends the visit and expects good manners of it. */
  leave(parting?: Parting): Promise<void>;
}

/** Somebody with a phone, in a profile of their own for the test that runs, whose browser tells us what it was not happy about. */
export async function visit(browser: Browser, visit: Visit = {}): Promise<Visitor> {
  const visitor = await stay(browser, visit);
  onTestFinished(() => visitor.context.close());
  return visitor;
}

/** The same in a profile that several tests share, one after another; who asks for it closes it. */
export async function stay(browser: Browser, { width = 360, height = 740, serverUrl, ...preferences }: Visit = {}): Promise<Visitor> {
  return watched(await browser.newContext({ viewport: { width, height }, locale: 'fr-FR', ...preferences }), serverUrl);
}

/** In a profile that was made elsewhere. Good manners are: no policy violation, no error or warning but the shop's own line, no layout shift from loading, no cookie, no frame, nobody else asked for anything. */
export async function watched(context: BrowserContext, serverUrl = inject('demoServer').url): Promise<Visitor> {
  context.setDefaultTimeout(PATIENCE_MS);
  const lines: ConsoleMessage[] = [];
  const thrown: string[] = [];
  const complaints: string[] = [];
  const asked = new Set<string>();
  const own = new Set([new URL(serverUrl).host]);
  context.on('request', (request) => {
    const { host, protocol } = new URL(request.url());
    asked.add(host || protocol);
    if (request.isNavigationRequest() && request.frame().parentFrame() === null) own.add(host);
  });
  context.on('console', (message) => {
    if (message.type() !== 'error' && message.type() !== 'warning') return;
    lines.push(message);
    complaints.push(message.text());
  });
  context.on('weberror', (error) => {
    thrown.push(error.error().message);
    complaints.push(error.error().message);
  });
  await context.addInitScript(watchPage);

  async function expectGoodManners({ said = [], provoked = said.length > 0 }: Parting = {}): Promise<void> {
    // What the pages' observers still hold is heard before the visit ends.
    for (const page of context.pages()) await page.evaluate(() => new Promise((done) => setTimeout(done)));
    const heard = lines.filter((line) => !(provoked && BROWSERS_OWN.test(line.text()))).map((line) => line.text());
    expect(thrown).toEqual([]);
    expect(heard).toEqual(said.map((line): unknown => (typeof line === 'string' ? line : expect.stringMatching(line))));
    expect([...asked].filter((host) => !own.has(host))).toEqual([]);
    expect(
      context.pages().flatMap((page) =>
        page
          .frames()
          .slice(1)
          .map((frame) => frame.url()),
      ),
    ).toEqual([]);
    expect(await context.cookies()).toEqual([]);
  }

  return {
    page: await context.newPage(),
    context,
    complaints,
    expectGoodManners,
    forget() {
      for (const heard of [lines, thrown, complaints]) heard.length = 0;
      asked.clear();
    },
    async leave(parting = {}) {
      await expectGoodManners(parting);
      await context.close();
    },
  };
}
