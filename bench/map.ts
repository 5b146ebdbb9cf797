/**
 * `npm run bench -- map`: what it costs a browser to look around on the map of a network, in about two minutes; `node bench/map.ts 1000` for sizes of one's own.
 * Each network is in a server of its own.
 */
import { createServer } from 'node:http';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { startChromium } from '../e2e/support/chromium.ts';
import { measureMapGrowth } from './browser/map-mounts.ts';
import { type MapTour, measureTour } from './browser/map-tour.ts';
import { fillPoints } from './fill-points.ts';
import { startMeasuredServer } from './measured-server.ts';
import { median } from './median.ts';

interface Measured {
  readonly count: number;
  readonly tours: readonly MapTour[];
  readonly serverMb: number;
  readonly grownKb: number;
}

const SIZES = [24_000, 100_000];
const ROUNDS = 3;
const MOUNTS = 50;
const BYTES_PER_KB = 1000;

export async function measureMap(sizes: readonly number[] = SIZES): Promise<void> {
  const browser = await startChromium();
  const rows: Measured[] = [];
  try {
    for (const count of sizes) rows.push(await measureNetwork(browser, count));
  } finally {
    await browser.close();
  }
  const steps = rows[0]?.tours[0]?.steps ?? 0;
  console.log(
    `\n## Looking around on the map\n\nChromium, 1280 × 900 pixels, no tiles: ${steps} steps of dragging, wheel and keys from the whole network to villages in three places and back, each begun once the markers of the one before stand. Medians of ${ROUNDS} tours, each in a new profile; long tasks of all of them.\n`,
  );
  console.log(
    `| | ${rows.map(({ count }) => `${count.toLocaleString('en')} points`).join(' | ')} |\n| --- |${' ---: |'.repeat(rows.length)}`,
  );
  const line = (what: string, value: (one: Measured) => string) => console.log(`| ${what} | ${rows.map(value).join(' | ')} |`);
  const of = ({ tours }: Measured, value: (tour: MapTour) => number) => median(tours.map(value));
  const longTasks = ({ tours }: Measured) => tours.flatMap((tour) => tour.longTasks);
  line(`long tasks over 50 ms, in ${ROUNDS} tours`, (one) => String(longTasks(one).length));
  line('the longest, ms', (one) => (longTasks(one).length === 0 ? '–' : Math.max(...longTasks(one)).toFixed(0)));
  line('work of the main thread in a tour, ms', (one) => of(one, ({ taskMs }) => taskMs).toFixed(0));
  line('from the end of a step to its markers, median ms', (one) => of(one, ({ toMarkersMs }) => median([...toMarkersMs])).toFixed(0));
  line('views read in a tour', (one) => of(one, ({ reads }) => reads).toFixed(0));
  line('received in a tour, points and outline, kB', (one) => (of(one, ({ bytes }) => bytes) / BYTES_PER_KB).toFixed(0));
  line('heap before, MB', (one) => of(one, ({ heapBefore }) => heapBefore).toFixed(1));
  line('heap after, MB', (one) => of(one, ({ heapAfter }) => heapAfter).toFixed(1));
  line(`heap grown by ${MOUNTS} maps put on a page and taken off, kB (target under 1,000)`, ({ grownKb }) => grownKb.toFixed(0));
  line('server’s memory after (PSS), MB', ({ serverMb }) => serverMb.toFixed(1));
}

async function measureNetwork(browser: Browser, count: number): Promise<Measured> {
  const server = await startMeasuredServer();
  const { slug } = await fillPoints(join(server.dataDir, 'postgres'), count);
  const website = await serveWebsite(server.url, slug);
  try {
    const tours: MapTour[] = [];
    for (let round = 0; round < ROUNDS; round++) tours.push(await measureTour(browser, website.url));
    const grownKb = await measureMapGrowth(browser, website.url, MOUNTS);
    return { count, tours, grownKb, serverMb: server.memory().node };
  } finally {
    website.close();
    await server.stop();
  }
}

/** An association's website on another port. */
async function serveWebsite(serverUrl: string, slug: string): Promise<{ url: string; close(): void }> {
  const page = `<!doctype html><html lang="fr"><meta charset="utf-8"><link rel="icon" href="data:,"><title>Réseau mesuré</title>
<script type="module" src="${serverUrl}/embed/v1/cagette.js"></script><cagette-pickup-map organisation="${slug}" view="map"></cagette-pickup-map></html>`;
  const website = createServer((_request, response) => response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' }).end(page));
  await new Promise<void>((listening) => website.listen(0, '127.0.0.1', listening));
  const address = website.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return {
    url: `http://127.0.0.1:${address.port}/`,
    close() {
      website.close();
      website.closeAllConnections();
    },
  };
}

if (import.meta.main) {
  const sizes = process.argv.slice(2).map(Number).filter(Boolean);
  await measureMap(sizes.length > 0 ? sizes : SIZES);
}
