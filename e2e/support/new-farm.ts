import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { DemoServer } from './demo-server.ts';
import { wallClock } from './wall-clock.ts';

/** A product of a new farm: pieces of a jar of 500 g unless told otherwise. */
export interface NewProduct {
  readonly name: string;
  /** In the farm's currency, as written in a spreadsheet: `5,60`. */
  readonly price: string;
  /** Pieces; without it there is always more. */
  readonly stock?: number;
}

export interface NewFarm {
  readonly slug: string;
  readonly products: readonly NewProduct[];
  readonly currency?: string;
  /** How many open distributions it has, a week apart, the first in ten days; none of them closes before nine. */
  readonly distributions?: number;
}

const DAYS_A_WEEK = 7;
const FIRST_IN_DAYS = 10;

/** A farm of a journey's own, opened for orders by the command line as a farm would; gives the ids of its distributions, the first first. */
export async function openFarm(server: DemoServer, { slug, products, currency = 'EUR', distributions = 1 }: NewFarm): Promise<string[]> {
  const catalogue = join(server.dataDir, `${slug}.csv`);
  await writeFile(catalogue, catalogueOf(products));
  await server.cagette('organisation', 'create', slug, '--name', nameOf(slug), '--currency', currency, '--city', 'Aléria');
  const place = ['pickup-point', 'create', 'La grange', '--organisation', slug, '--city', 'Aléria', '--street', 'Chemin du lac'];
  const [point] = await Promise.all([server.cagette(...place), server.cagette('import', catalogue, '--organisation', slug)]);
  const opened = Array.from({ length: distributions }, (_, week) => {
    const day = FIRST_IN_DAYS + week * DAYS_A_WEEK;
    const times = [
      `--opens=${wallClock(-2)}T08:00`,
      `--closes=${wallClock(day - 1)}T20:00`,
      `--starts=${wallClock(day)}T16:00`,
      `--ends=${wallClock(day)}T19:00`,
    ];
    return server.cagette('distribution', 'create', '--organisation', slug, '--pickup-point', point.trim(), ...times);
  });
  return (await Promise.all(opened)).map((id) => id.trim());
}

/** Closes a distribution for orders a moment ago, as a farm does that has picked enough. */
export async function closeNow(server: DemoServer, distributionId: string): Promise<void> {
  const now = new Date(Date.now() - 1000).toLocaleString('sv-SE', { timeZone: 'Europe/Paris' }).replace(' ', 'T');
  await server.cagette('distribution', 'window', distributionId, '--closes', now);
}

function nameOf(slug: string): string {
  return slug
    .split('-')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(' ');
}

function catalogueOf(products: readonly NewProduct[]): string {
  const rows = products.map(({ name, price, stock }) =>
    [name, 'Bocaux', 'pièce', 'le bocal', '500', 'g', price, '5,5', stock ?? '', name].join(';'),
  );
  return ['Produit;Catégorie;Vente;Conditionnement;Contenance;Unité;Prix TTC;TVA;Stock;Référence', ...rows].join('\n');
}
