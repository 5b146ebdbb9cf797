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
/** The smallest PNG there is: one clear pixel. */
const PIXEL = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==', 'base64');

test('a marker on the map is a choice: the shop below opens there, and the order names that point', async () => {
  const { page, leave } = await network.visit({ width: 1280, height: 900 });
  await page.goto(`${network.website.url}/#points`);
  const { map, card } = mapWalk(page);
  await map.getByRole('button', { name: CALVI }).click();
  await card('Office de tourisme').getByText('Votre choix').waitFor();
  await map.locator('cagette-map-view').getByRole('link', { name: 'Commander ici' }).click();
  const code = await orderSomething(page, 'carte-repere@example.org');
  expect(await pointOf(network.server, code)).toBe('Office de tourisme, Calvi');
  await leave();
});

test('on a phone the map is a thumb away, and its marker leads to the shop too', async () => {
  const { page, leave } = await network.visit({ hasTouch: true, isMobile: true });
  await page.goto(`${network.website.url}/#points`);
  const { map } = mapWalk(page);
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
  const { map, card } = mapWalk(page);
  await map.getByRole('button', { name: CALVI }).waitFor();
  await tabTo(page, CALVI);
  await page.keyboard.press('Enter');
  await card('Office de tourisme').getByText('Votre choix').waitFor();
  await leave();
});

test('tiles come from where the association said and nobody else is asked; without them the points stay', async () => {
  const slug = 'reseau-aux-rues';
  const points = join(network.server.dataDir, 'points.csv');
  await writeFile(
    points,
    'Nom;Adresse;Code postal;Commune;Latitude;Longitude\nLa grange;Chemin du lac;20250;Corte;42,301;9,156\nLe port;Quai;20260;Calvi;42,567;8,76',
  );
  await network.server.cagette('organisation', 'create', slug, '--kind', 'association', '--name', 'Réseau aux rues');
  await network.server.cagette('import', 'pickup-points', points, '--organisation', slug);
  await network.server.cagette('organisation', 'map', slug, '--tiles', `${TILES}/{z}/{x}/{y}.png`, '--credit', '© Les <b>rues</b>');
  const { page, context, complaints } = await network.visit({ width: 1280, height: 900 });
  const asked = new Set<string>();
  context.on('request', (request) => asked.add(new URL(request.url()).origin));
  await context.route(`${TILES}/**`, (route) => route.fulfill({ body: PIXEL, contentType: 'image/png' }));
  await page.goto(`${network.server.url}/${slug}`);
  const { map } = mapWalk(page);
  await map.getByText('© Les <b>rues</b>').waitFor();
  await map
    .getByRole('button', { name: /^La grange/ })
    .first()
    .waitFor();
  await expect.poll(() => [...asked].toSorted()).toEqual([network.server.url, TILES].toSorted());
  expect(complaints).toEqual([]);

  await context.unroute(`${TILES}/**`);
  await context.route(`${TILES}/**`, (route) => route.abort());
  await page.reload();
  await map.getByText('Le fond de carte ne répond pas. Les lieux sont à leur place.').waitFor();
  expect(
    await map
      .getByRole('button', { name: /^La grange/ })
      .first()
      .isVisible(),
  ).toBe(true);
});
