import type { Browser, Page } from 'playwright-core';
import { PHONE, openPage } from './open-page.ts';

export interface SlowVisit {
  readonly what: string;
  /** Milliseconds from the last byte of the HTML to distributions that can be chosen; null when there was nothing to choose. */
  readonly toChooseMs: number | null;
  /** To products that are shown and one of them in the basket, from the press when a distribution had to be chosen; null when that does not come. */
  readonly toShelfMs: number | null;
}

interface Scene {
  readonly what: string;
  readonly url: string;
  /** Kept from an earlier visit, the choice of a distribution among it. */
  readonly kept?: Readonly<Record<string, string>>;
  readonly chooses?: boolean;
}

const LATENCY_MS = 400;
const BYTES_A_SECOND = 50_000;
const PATIENCE_MS = 20_000;

/** With 400 ms of latency and 400 kbit/s, nothing in the browser's cache. */
export async function measureSlowVisit(browser: Browser, { what, url, kept = {}, chooses = false }: Scene): Promise<SlowVisit> {
  const { page, context, leave } = await openPage(browser, PHONE);
  await page.addInitScript((items) => {
    for (const [key, value] of Object.entries(items)) localStorage.setItem(key, value);
  }, kept);
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: LATENCY_MS,
    downloadThroughput: BYTES_A_SECOND,
    uploadThroughput: BYTES_A_SECOND,
  });
  await page.goto(url, { waitUntil: 'commit' });
  const toChooseMs = chooses ? await page.evaluate(untilChosen) : null;
  const toShelfMs = await page.evaluate(untilAdded, PATIENCE_MS);
  await leave();
  return { what, toChooseMs, toShelfMs };
}

/** What a first visitor's choice of a distribution leaves in the storage. */
export async function keptAfterChoosing(browser: Browser, url: string): Promise<Record<string, string>> {
  const { page, leave } = await openPage(browser, PHONE);
  await page.goto(url);
  await page.evaluate(untilChosen);
  await page.evaluate(untilAdded, PATIENCE_MS);
  const kept = await storageOf(page);
  await leave();
  // A choice, but an empty basket.
  return Object.fromEntries(Object.entries(kept).map(([key, value]) => [key, value.replace(/"lines":\[.*\]/, '"lines":[]')]));
}

async function storageOf(page: Page): Promise<Record<string, string>> {
  return page.evaluate(() => Object.fromEntries(Object.entries(localStorage).map(([key, value]) => [key, String(value)])));
}

/** Runs in the page: waits for distributions, chooses the first, and gives the milliseconds since the HTML. */
async function untilChosen(): Promise<number> {
  const button = () =>
    document
      .querySelector('cagette-shop')
      ?.shadowRoot?.querySelector('cagette-distributions')
      ?.shadowRoot?.querySelector<HTMLButtonElement>('button.button');
  let found = button();
  while (!found) {
    await new Promise(requestAnimationFrame);
    found = button();
  }
  const navigation = performance.getEntriesByType('navigation')[0];
  const html = navigation instanceof PerformanceNavigationTiming ? navigation.responseEnd : 0;
  performance.mark('chosen');
  found.click();
  return performance.now() - html;
}

/** Runs in the page: waits for the first «Ajouter», presses it until the stepper is there, and gives the milliseconds since the choice or the HTML. */
async function untilAdded(patienceMs: number): Promise<number | null> {
  const stepper = () =>
    document
      .querySelector('cagette-shop')
      ?.shadowRoot?.querySelector('cagette-shelf')
      ?.shadowRoot?.querySelector('cagette-product-card')
      ?.shadowRoot?.querySelector('cagette-quantity-stepper')?.shadowRoot;
  let root = stepper();
  while (!root?.querySelector('input')) {
    if (root) root.querySelector<HTMLButtonElement>('button')?.click();
    if (performance.now() > patienceMs) return null;
    await new Promise(requestAnimationFrame);
    root = stepper();
  }
  const chosen = performance.getEntriesByName('chosen')[0]?.startTime;
  const navigation = performance.getEntriesByType('navigation')[0];
  const html = navigation instanceof PerformanceNavigationTiming ? navigation.responseEnd : 0;
  return performance.now() - (chosen ?? html);
}
