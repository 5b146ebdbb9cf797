import type { Browser, CDPSession, Page } from 'playwright-core';
import { DESK, openPage } from './open-page.ts';
import { traceScript } from './trace-script.ts';

/** What one visit cost until the products were painted, and once everything had come to rest. */
export interface VisitCost {
  /** CPU of the page's main thread, milliseconds, which a busy machine does not change much. */
  readonly scriptMs: number;
  /** The same with style, layout, parsing and painting. */
  readonly taskMs: number;
  readonly layoutMs: number;
  readonly restMs: number;
  readonly requests: number;
  /** On the wire, headers included. */
  readonly kilobytes: number;
  readonly pictures: number;
  /** Cumulative layout shift; 0 is none. */
  readonly shift: number;
}

export interface Visited {
  readonly url: string;
  /** An expression in the page that is true once the products are there. */
  readonly isShown: string;
  /** An expression that counts the pictures. */
  readonly pictures: string;
}

/** The stream of live stock never ends, so rest is not the end of requests. */
const REST_MS = 700;
const MS_PER_SECOND = 1000;
const BYTES_PER_KB = 1000;

/** Opens a page as a first visitor would, in a profile of its own. */
export async function measureVisit(browser: Browser, blankUrl: string, { url, isShown, pictures }: Visited): Promise<VisitCost> {
  const { page, context, complaints, leave } = await openPage(browser, DESK);
  const session = await context.newCDPSession(page);
  await page.goto(blankUrl);
  await page.addInitScript(watchPage, isShown);
  const wire = await countRequests(session);
  const shown = bindingCalled(session, 'benchShown');
  await session.send('Runtime.enable');
  await session.send('Runtime.addBinding', { name: 'benchShown' });
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const before = await metrics(session);
  const scripting = await traceScript(session);
  await session.send('Page.navigate', { url });
  await shown;
  const after = await metrics(session);
  const scriptMs = await scripting();
  await page.waitForTimeout(REST_MS);
  const rest = await metrics(session);
  const since = (name: string, at: Map<string, number>) => ((at.get(name) ?? 0) - (before.get(name) ?? 0)) * MS_PER_SECOND;
  const cost = {
    scriptMs,
    taskMs: since('TaskDuration', after),
    layoutMs: since('LayoutDuration', after) + since('RecalcStyleDuration', after),
    restMs: since('TaskDuration', rest),
    requests: wire.requests(),
    kilobytes: wire.bytes() / BYTES_PER_KB,
    pictures: Number(await page.evaluate(pictures)),
    shift: await shiftOf(page),
  };
  await leave();
  if (complaints.length > 0) throw new Error(`${url}: ${complaints[0]}`);
  return cost;
}

/** Runs in the page before anything else: notes layout shifts, and calls the binding once the products have been painted. */
function watchPage(isShown: string): void {
  const noted = { shift: 0 };
  Reflect.set(window, 'benchNoted', noted);
  if (window !== top) return;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) noted.shift += Number(Reflect.get(entry, 'value'));
  }).observe({ type: 'layout-shift', buffered: true });
  // oxlint-disable-next-line no-implied-eval -- an expression of this benchmark
  const look = new Function(`return ${isShown}`) as () => boolean;
  const frame = () => {
    if (!look()) requestAnimationFrame(frame);
    // The frame that holds the products is painted before the next one begins.
    else requestAnimationFrame(() => (Reflect.get(window, 'benchShown') as (payload: string) => void)(''));
  };
  requestAnimationFrame(frame);
}

async function shiftOf(page: Page): Promise<number> {
  return page.evaluate(() => Number(Reflect.get(Reflect.get(window, 'benchNoted') as object, 'shift')));
}

async function metrics(session: CDPSession): Promise<Map<string, number>> {
  const { metrics: list } = await session.send('Performance.getMetrics');
  return new Map(list.map(({ name, value }) => [name, value]));
}

function bindingCalled(session: CDPSession, name: string): Promise<void> {
  return new Promise((resolve) => {
    session.on('Runtime.bindingCalled', (event) => {
      if (event.name === name) resolve();
    });
  });
}

async function countRequests(session: CDPSession): Promise<{ requests(): number; bytes(): number }> {
  let requests = 0;
  let bytes = 0;
  await session.send('Network.enable');
  session.on('Network.requestWillBeSent', ({ request }) => {
    if (!request.url.startsWith('data:')) requests++;
  });
  session.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength;
  });
  return { requests: () => requests, bytes: () => bytes };
}
