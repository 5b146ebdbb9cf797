import type { Browser, CDPSession, Page, Request } from 'playwright-core';
import { DESK, openPage } from './open-page.ts';

/** What it costs a browser to look around on a map. */
export interface MapTour {
  readonly steps: number;
  /** Each over 50 ms, from the first step to the last. */
  readonly longTasks: readonly number[];
  /** Main thread CPU of scripts, style, layout and all else. */
  readonly taskMs: number;
  readonly bytes: number;
  readonly reads: number;
  /** Milliseconds from the end of each step that had a view read to the last change of its markers. */
  readonly toMarkersMs: readonly number[];
  readonly heapBefore: number;
  readonly heapAfter: number;
}

type Step = (page: Page, x: number, y: number) => Promise<void>;

const MARKERS = 'cagette-map-view .marker';
const DRAG_STEPS = 12;
/** A hand moves the mouse so often. */
const HAND_MS = 16;
/** For tasks that follow the last step. */
const REST_MS = 500;
const BYTES_PER_MB = 1_000_000;
const PATIENCE_MS = 20_000;
/** The map reads once nothing has moved for 120 ms, and zooming takes 250: a step that has no view read by then moved nothing. */
const READS_WITHIN_MS = 1500;
/** So long after its answer came, markers stand. */
const DRAWN_WITHIN_MS = 150;
const POLL_MS = 10;

const drag =
  (dx: number, dy: number): Step =>
  async (page, x, y) => {
    await page.mouse.move(x, y);
    await page.mouse.down();
    for (let step = 1; step <= DRAG_STEPS; step++) {
      await page.mouse.move(x + (dx * step) / DRAG_STEPS, y + (dy * step) / DRAG_STEPS);
      await page.waitForTimeout(HAND_MS);
    }
    await page.mouse.up();
  };
/** Towards the marker that is nearest to a place beside the middle, so that there is something to see wherever one arrives; or back from there. */
const wheel =
  (delta: number, asideX = 0, asideY = 0): Step =>
  async (page, x, y) => {
    const [aimX, aimY] = await page.evaluate(nearestMarker, [x + asideX, y + asideY] as const);
    await page.mouse.move(aimX, aimY);
    await page.mouse.wheel(0, delta);
  };
const press =
  (key: string): Step =>
  async (page) =>
    page.keyboard.press(key);

/** A notch of a wheel, by which a map zooms twice. */
const NOTCH = 120;
/** From the whole network to a village. */
const DIVE = 4;

/** From the whole network down to villages in three places, panning at every height, and back; at the end the whole world. */
const TOUR: readonly Step[] = [
  drag(120, 60),
  drag(-200, -40),
  ...(
    [
      [0, 0],
      [-150, -80],
      [170, 90],
    ] as const
  ).flatMap(([x, y]) => [
    ...Array.from({ length: DIVE }, (_, height) => [
      height === 0 ? wheel(-NOTCH, x, y) : wheel(-NOTCH),
      height % 2 === 0 ? drag(-180, 90) : drag(160, -120),
    ]).flat(),
    press('ArrowRight'),
    press('ArrowDown'),
    ...Array.from({ length: DIVE }, () => wheel(NOTCH)),
  ]),
  press('+'),
  drag(-240, 0),
  ...Array.from({ length: 4 }, () => press('-')),
  drag(200, 0),
];

/** Looks around on the map of a page, as fast as its markers follow, with a hand's movements. */
export async function measureTour(browser: Browser, url: string): Promise<MapTour> {
  const { page, context, complaints, leave } = await openPage(browser, DESK);
  const session = await context.newCDPSession(page);
  const traffic = { bytes: 0, reads: 0, answers: 0 };
  await session.send('Network.enable');
  session.on('Network.loadingFinished', ({ encodedDataLength }) => (traffic.bytes += encodedDataLength));
  const isRead = (request: Request) => /[?&]zoom=/.test(request.url());
  page.on('request', (request) => (traffic.reads += isRead(request) ? 1 : 0));
  page.on('requestfinished', (request) => (traffic.answers += isRead(request) ? 1 : 0));
  page.on('requestfailed', (request) => (traffic.answers += isRead(request) ? 1 : 0));
  await page.addInitScript(() => {
    const longTasks: number[] = [];
    new PerformanceObserver((list) => longTasks.push(...list.getEntries().map(({ duration }) => duration))).observe({ type: 'longtask' });
    Object.assign(globalThis, { longTasks });
  });
  await page.goto(url);
  await page.locator(MARKERS).first().waitFor({ timeout: PATIENCE_MS });
  await page.waitForTimeout(REST_MS);
  const surface = page.locator('cagette-map-view .map');
  await surface.scrollIntoViewIfNeeded();
  await surface.focus();
  const box = await surface.boundingBox();
  if (!box) throw new Error('no map');
  const heapBefore = await heapOf(session);
  await page.evaluate(watchMarkers);
  await page.evaluate('longTasks.length = 0');
  await session.send('Performance.enable');
  const [taskBefore, bytesBefore, readsBefore] = [await taskTime(session), traffic.bytes, traffic.reads];
  const toMarkersMs: number[] = [];
  for (const step of TOUR) {
    const before = traffic.reads;
    await step(page, box.x + box.width / 2, box.y + box.height / 2);
    const endedAt = await page.evaluate('performance.now()');
    if (!(await comesTrue(() => traffic.reads > before, READS_WITHIN_MS))) continue;
    if (!(await comesTrue(() => traffic.answers === traffic.reads, PATIENCE_MS))) throw new Error('a view was not answered');
    await page.waitForTimeout(DRAWN_WITHIN_MS);
    toMarkersMs.push(Math.max(0, (await page.evaluate<number>('markersChangedAt')) - Number(endedAt)));
  }
  await page.waitForTimeout(REST_MS);
  const longTasks = await page.evaluate<number[]>('longTasks');
  const taskMs = (await taskTime(session)) - taskBefore;
  const [bytes, reads] = [traffic.bytes - bytesBefore, traffic.reads - readsBefore];
  const heapAfter = await heapOf(session);
  await leave();
  if (complaints.length > 0) throw new Error(complaints.join('\n'));
  return { steps: TOUR.length, longTasks, taskMs, bytes, reads, toMarkersMs, heapBefore, heapAfter };
}

async function comesTrue(isSo: () => boolean, withinMs: number): Promise<boolean> {
  const start = performance.now();
  while (!isSo() && performance.now() - start < withinMs) await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  return isSo();
}

/** Runs in the page. */
function watchMarkers(): void {
  const view = document.querySelector('cagette-pickup-map')?.shadowRoot?.querySelector('cagette-map-view')?.shadowRoot;
  const pane = view?.querySelector('.leaflet-marker-pane');
  if (!pane) throw new Error('no markers');
  const told = () => Object.assign(globalThis, { markersChangedAt: performance.now() });
  told();
  new MutationObserver(told).observe(pane, { childList: true, subtree: true, attributes: true });
}

/** Runs in the page. */
function nearestMarker([x, y]: readonly [number, number]): [number, number] {
  const view = document.querySelector('cagette-pickup-map')?.shadowRoot?.querySelector('cagette-map-view')?.shadowRoot;
  const away = ([atX, atY]: [number, number]) => Math.hypot(atX - x, atY - y);
  const inside = view?.querySelector('.map')?.getBoundingClientRect();
  const places = [...(view?.querySelectorAll('.marker') ?? [])]
    .map((marker) => marker.getBoundingClientRect())
    .map((box): [number, number] => [box.left + box.width / 2, box.top + box.height / 2])
    .filter(([atX, atY]) => inside && atX > inside.left && atX < inside.right && atY > inside.top && atY < inside.bottom);
  return places.reduce((best, place) => (away(place) < away(best) ? place : best), places[0] ?? [x, y]);
}

async function heapOf(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.collectGarbage');
  return (await session.send('Runtime.getHeapUsage')).usedSize / BYTES_PER_MB;
}

async function taskTime(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000;
}
