import type { Browser, CDPSession } from 'playwright-core';
import { PHONE, openPage } from './open-page.ts';

/** What a page has more of after many mounts and unmounts than after a few. */
export interface Growth {
  readonly heapKilobytes: number;
  readonly nodes: number;
  readonly listeners: number;
}

/** The first mounts fill caches that stay. */
const WARM_UP = 5;
const BYTES_PER_KB = 1000;

/** Puts a shop onto a page, waits for its shelf, takes it off, many times; garbage is collected before each count. */
export async function measureGrowth(browser: Browser, url: string, mounts: number): Promise<Growth> {
  const { page, context, leave } = await openPage(browser, PHONE);
  const session = await context.newCDPSession(page);
  await page.goto(url);
  await page.evaluate(mountRepeatedly, WARM_UP);
  const before = await counts(session);
  await page.evaluate(mountRepeatedly, mounts);
  const after = await counts(session);
  await leave();
  return {
    heapKilobytes: (after.heap - before.heap) / BYTES_PER_KB,
    nodes: after.nodes - before.nodes,
    listeners: after.listeners - before.listeners,
  };
}

async function counts(session: CDPSession): Promise<{ heap: number; nodes: number; listeners: number }> {
  // Twice, because what the first one frees holds what the second one finds.
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  const { nodes, jsEventListeners } = await session.send('Memory.getDOMCounters');
  return { heap: usedSize, nodes, listeners: jsEventListeners };
}

/** Runs in the page. */
async function mountRepeatedly(times: number): Promise<void> {
  const shop = document.querySelector('cagette-shop');
  if (!shop) throw new Error('no shop');
  const attributes = [...shop.attributes].map(({ name, value }) => [name, value] as const);
  const place = shop.parentElement ?? document.body;
  const isShown = (element: Element) =>
    element.shadowRoot?.querySelector('cagette-shelf')?.shadowRoot?.querySelector('cagette-product-card') !== undefined &&
    element.shadowRoot.querySelector('cagette-shelf')?.shadowRoot?.querySelector('cagette-product-card') !== null;
  const frame = () => new Promise(requestAnimationFrame);
  while (!isShown(shop)) await frame();
  for (let mount = 0; mount < times; mount++) {
    const one = document.createElement('cagette-shop');
    for (const [name, value] of attributes) one.setAttribute(name, value);
    place.append(one);
    while (!isShown(one)) await frame();
    one.remove();
    await frame();
  }
}
