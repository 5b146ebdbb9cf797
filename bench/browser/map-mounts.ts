import type { Browser } from 'playwright-core';
import { PHONE, openPage } from './open-page.ts';

const WARM_UP = 5;
const BYTES_PER_KB = 1000;

/** Puts a map onto a page, waits for its markers, takes it off, many times. Kilobytes of heap that there are more after it, garbage collected. */
export async function measureMapGrowth(browser: Browser, url: string, mounts: number): Promise<number> {
  const { page, context, leave } = await openPage(browser, PHONE);
  const session = await context.newCDPSession(page);
  const heap = async () => {
    // Twice, because what the first one frees holds what the second one finds.
    await session.send('HeapProfiler.collectGarbage');
    await session.send('HeapProfiler.collectGarbage');
    return (await session.send('Runtime.getHeapUsage')).usedSize;
  };
  await page.goto(url);
  await page.evaluate(mountRepeatedly, WARM_UP);
  const before = await heap();
  await page.evaluate(mountRepeatedly, mounts);
  const after = await heap();
  await leave();
  return (after - before) / BYTES_PER_KB;
}

/** Runs in the page. */
async function mountRepeatedly(times: number): Promise<void> {
  const first = document.querySelector('cagette-pickup-map');
  if (!first) throw new Error('no map');
  const attributes = [...first.attributes].map(({ name, value }) => [name, value] as const);
  const frame = () => new Promise(requestAnimationFrame);
  const isShown = (map: Element) => map.shadowRoot?.querySelector('cagette-map-view')?.shadowRoot?.querySelector('.marker');
  while (!isShown(first)) await frame();
  for (let mount = 0; mount < times; mount++) {
    const one = document.createElement('cagette-pickup-map');
    for (const [name, value] of attributes) one.setAttribute(name, value);
    document.body.prepend(one);
    while (!isShown(one)) await frame();
    one.remove();
    await frame();
  }
}
