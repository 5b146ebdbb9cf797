import type { Browser } from 'playwright-core';
import { median } from '../median.ts';
import { measureVisit, type VisitCost, type Visited } from './measured-visit.ts';

export interface CpuPair {
  readonly ours: readonly VisitCost[];
  readonly theirs: readonly VisitCost[];
}

/** Ours and theirs in turn, each in a fresh profile; the first pair warms the browser and is not counted. */
export async function measureCpu(browser: Browser, website: string, slug: string, products: number, rounds: number): Promise<CpuPair> {
  const [ours, theirs] = [oursOf(website, slug, products), theirsOf(website, products)];
  const costs: { ours: VisitCost[]; theirs: VisitCost[] } = { ours: [], theirs: [] };
  for (let round = 0; round <= rounds; round++) {
    const pair = [await measureVisit(browser, `${website}/blank`, ours), await measureVisit(browser, `${website}/blank`, theirs)] as const;
    if (round === 0) continue;
    costs.ours.push(pair[0]);
    costs.theirs.push(pair[1]);
  }
  return costs;
}

/** Of several visits, the middle one in each respect. */
export function medianCost(costs: readonly VisitCost[]): VisitCost {
  const of = (name: keyof VisitCost) => median(costs.map((cost) => cost[name]));
  return {
    scriptMs: of('scriptMs'),
    taskMs: of('taskMs'),
    layoutMs: of('layoutMs'),
    restMs: of('restMs'),
    requests: of('requests'),
    kilobytes: of('kilobytes'),
    pictures: of('pictures'),
    shift: Math.max(...costs.map(({ shift }) => shift)),
  };
}

function oursOf(website: string, slug: string, products: number): Visited {
  const shelf = `document.querySelector('cagette-shop')?.shadowRoot?.querySelector('cagette-shelf')?.shadowRoot`;
  const cards = `${shelf}?.querySelectorAll('cagette-product-card')`;
  return {
    url: `${website}/ours/${encodeURIComponent(`organisation="${slug}"`)}`,
    isShown: `${cards}?.length === ${products} && ${cards}[${products - 1}].shadowRoot?.childElementCount > 0`,
    pictures: `[...${cards}].flatMap((card) => [...card.shadowRoot.querySelectorAll('img')]).filter((image) => image.currentSrc !== '').length`,
  };
}

function theirsOf(website: string, products: number): Visited {
  const shelf = `document.querySelector('#shop iframe')?.contentDocument`;
  return {
    url: `${website}/theirs/${products}`,
    isShown: `${shelf}?.querySelectorAll('.shopify-buy__product .shopify-buy__btn').length === ${products}`,
    pictures: `[...${shelf}.querySelectorAll('img')].filter((image) => image.currentSrc !== '').length`,
  };
}
