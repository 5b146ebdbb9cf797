import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { farmWebsite } from './support/farm-website.ts';
import { tabTo } from './support/keyboard.ts';
import { mapWalk } from './support/map-walk.ts';
import { orderSomething } from './support/order-something.ts';
import { pointOf } from './support/orders-of.ts';
import { walk } from './support/walk.ts';

const network = farmWebsite('association-website');
const CALVI = /^Office de tourisme, .*commandes ouvertes$/;
const TILES = 'https://tiles.example';
const CREDIT = '© Les <b>rues</b>';
/** The smallest PNG there is: one clear pixel. */
const PIXEL = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==', 'base64');

test('a marker on the map is a choice: the shop below opens there, and the order names that point', async () => {
  const { page, leave } = await network.visit({ width: 1280, height: 900 });
  await page.goto(`${network.website.url}/#points`);
  const { map, card, findPlace } = mapWalk(page);
  await findPlace('calvi', 'Calvi');
  await map.getByRole('button', { name: CALVI }).click();
  await card('Office de tourisme').getByText('Point sélectionné').waitFor();
  await map.locator('cagette-map-view').getByRole('link', { name: 'Commander ici' }).click();
  const code = await orderSomething(page, 'carte-repere@example.org');
  expect(await pointOf(network.server, code)).toBe('Office de tourisme, Calvi');
  await leave();
});

test('on a phone the map is a thumb away, and its marker leads to the shop too', async () => {
  const { page, leave } = await network.visit({ hasTouch: true, isMobile: true });
  await page.goto(`${network.website.url}/#points`);
  const { map, findPlace } = mapWalk(page);
  await findPlace('calvi', 'Calvi');
  await map.getByRole('button', { name: 'Carte' }).tap();
  await map.getByRole('button', { name: CALVI }).tap();
  await map
    .getByRole('link', { name: /^Commander ici/ })
    .first()
    .tap();
  const { shop } = walk(page);
  await shop.getByText('Office de tourisme').first().waitFor();
  await shop
    .getByRole('button', { name: /^Ajouter/ })
    .first()
    .waitFor();
  await leave();
});

test('a marker is chosen by keyboard as well', async () => {
  const { page, leave } = await network.visit({ width: 1280, height: 900, reducedMotion: 'reduce' });
  await page.goto(`${network.website.url}/#points`);
  const { map, card, findPlace } = mapWalk(page);
  await findPlace('calvi', 'Calvi');
  await map.getByRole('button', { name: CALVI }).waitFor();
  await tabTo(page, CALVI);
  await page.keyboard.press('Enter');
  await card('Office de tourisme').getByText('Point sélectionné').waitFor();
  await leave();
});

/** A network of its own whose map has tiles. */
async function networkWithTiles(slug: string): Promise<string> {
  const { server } = network;
  const points = join(server.dataDir, `${slug}.csv`);
  const rows = ['La grange;Chemin du lac;20250;Corte;42,301;9,156', 'Le port;Quai;20260;Calvi;42,567;8,76'];
  await writeFile(points, ['Nom;Adresse;Code postal;Commune;Latitude;Longitude', ...rows].join('\n'));
  await server.cagette('organisation', 'create', slug, '--kind', 'association', '--name', 'Réseau aux rues');
  await server.cagette('import', 'pickup-points', points, '--organisation', slug);
  await server.cagette('organisation', 'map', slug, '--tiles', `${TILES}/{z}/{x}/{y}.png`, '--credit', CREDIT);
  return `${server.url}/${slug}`;
}

test('tiles come from where the association said, with whom it credits, and nobody else is asked', async () => {
  const address = await networkWithTiles('reseau-aux-rues');
  const { page, context, complaints } = await network.visit({ width: 1280, height: 900 });
  const asked = new Set<string>();
  context.on('request', (request) => asked.add(new URL(request.url()).origin));
  await context.route(`${TILES}/**`, (route) => route.fulfill({ body: PIXEL, contentType: 'image/png' }));
  await page.goto(address);
  const { map } = mapWalk(page);
  await map.getByText(CREDIT).waitFor();
  await map
    .getByRole('button', { name: /^La grange/ })
    .first()
    .waitFor();
  await expect.poll(() => [...asked].toSorted()).toEqual([network.server.url, TILES].toSorted());
  expect(complaints).toEqual([]);
});

test('where no tile comes the points stay in their places, and a line says so', async () => {
  const address = await networkWithTiles('reseau-sans-rues');
  const { page, context } = await network.visit({ width: 1280, height: 900 });
  await context.route(`${TILES}/**`, (route) => route.abort());
  await page.goto(address);
  const { map } = mapWalk(page);
  await map.getByText('Le fond de carte ne répond pas. Les points sont à leur place.').waitFor();
  await map
    .getByRole('button', { name: /^La grange/ })
    .first()
    .waitFor();
});
