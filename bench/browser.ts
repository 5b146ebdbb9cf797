/** `npm run bench -- browser`: what the shop costs a browser, beside buy-button-js, in one run of about a minute. */
import { join } from 'node:path';
import { categoryPictures } from '@cagette/sdk/contract/shelf';
import type { Browser } from 'playwright-core';
import { startChromium } from '../e2e/support/chromium.ts';
import { measureCpu } from './browser/cpu.ts';
import { serveHostWebsite } from './browser/host-website.ts';
import { measureGrowth } from './browser/leaks.ts';
import { printCpu } from './browser/print.ts';
import { keptAfterChoosing, measureSlowVisit } from './browser/slow-network.ts';
import { type Filled, fill } from './fill.ts';
import { startMeasuredServer } from './measured-server.ts';
import { median } from './median.ts';

const FEW = 12;
const MANY = 300;
const ROUNDS = 7;
const MOUNTS = 50;
const SLOW_ROUNDS = 3;
const SCRIPT_TARGET_MS = 30;
const CATEGORIES = 6;
const MS_PER_SECOND = 1000;

export async function measureBrowser(): Promise<void> {
  const server = await startMeasuredServer();
  const socketFolder = join(server.dataDir, 'postgres');
  const few = await fill(socketFolder, { number: 2, products: FEW, offersEach: 1 });
  const many = await fill(socketFolder, { number: 3, products: MANY, offersEach: 1 });
  const twoDays = await fill(socketFolder, { number: 4, products: FEW, offersEach: 1, distributions: 2 });
  const website = await serveHostWebsite(server.url, many.offers.map(theirProduct));
  const browser = await startChromium();
  try {
    console.log('\n## Script, work and traffic to a shelf, beside buy-button-js');
    printCpu(FEW, await measureCpu(browser, website.url, few.slug, FEW, ROUNDS), SCRIPT_TARGET_MS);
    printCpu(MANY, await measureCpu(browser, website.url, many.slug, MANY, ROUNDS), null);
    const { heapKilobytes, nodes, listeners } = await measureGrowth(browser, snippet(website.url, few), MOUNTS);
    console.log(`\n## ${MOUNTS} mounts and unmounts\n`);
    console.log(`Heap grew by ${heapKilobytes.toFixed(0)} kB (target under 1,000), DOM nodes by ${nodes}, listeners by ${listeners}.`);
    await printSlow(browser, website.url, few, twoDays);
  } finally {
    await browser.close();
    website.close();
    await server.stop();
  }
}

async function printSlow(browser: Browser, website: string, one: Filled, several: Filled): Promise<void> {
  const kept = await keptAfterChoosing(browser, snippet(website, several));
  const scenes = [
    { what: 'comes back, the distribution was chosen before', url: snippet(website, several), kept },
    { what: 'the page names the distribution', url: snippet(website, several, ` distribution="${several.distributionId}"`) },
    { what: 'first visit, one distribution is open', url: snippet(website, one) },
    { what: 'first visit, several are open', url: snippet(website, several), chooses: true },
  ];
  console.log('\n## 400 ms latency, 400 kbit/s, 12 products, nothing cached: seconds after the HTML (target under 3)\n');
  console.log('| visitor | distributions can be chosen | shelf, «Ajouter» works |\n| --- | ---: | ---: |');
  const seconds = (ms: number) => (ms < Infinity ? (ms / MS_PER_SECOND).toFixed(2) : 'never');
  for (const scene of scenes) {
    const visits = [];
    for (let round = 0; round < SLOW_ROUNDS; round++) visits.push(await measureSlowVisit(browser, scene));
    const toChoose = scene.chooses ? seconds(median(visits.map(({ toChooseMs }) => toChooseMs ?? 0))) : '';
    const toShelf = seconds(median(visits.map(({ toShelfMs }) => toShelfMs ?? Infinity)));
    console.log(`| ${scene.what} | ${toChoose} | ${scene.chooses ? '+ ' : ''}${toShelf} |`);
  }
}

function snippet(website: string, { slug }: Filled, more = ''): string {
  return `${website}/ours/${encodeURIComponent(`organisation="${slug}"${more}`)}`;
}

function theirProduct({ priceCents }: Filled['offers'][number], index: number) {
  const picture = categoryPictures[(index + 1) % CATEGORIES] ?? 'other';
  return {
    id: index + 1,
    name: `Produit ${index + 1}`,
    description: 'Cueilli la veille, variétés anciennes',
    priceCents,
    pictureUrl: `/pictures/${picture}.svg`,
  };
}

if (import.meta.main) await measureBrowser();
