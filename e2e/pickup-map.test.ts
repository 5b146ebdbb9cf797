import { expect, test } from 'vitest';
import { farmWebsite } from './support/farm-website.ts';
import { focused, pressOn, tabTo } from './support/keyboard.ts';
import { mapWalk } from './support/map-walk.ts';
import { orderSomething } from './support/order-something.ts';
import { pointOf } from './support/orders-of.ts';
import { serveOwnPage } from './support/own-page.ts';
import { visitKeepingNothing } from './support/strict-browser.ts';
import { walk } from './support/walk.ts';

const network = farmWebsite('association-website');
const POINT = 'Place du Marché, Bastia';

test('on a phone a visitor types a postcode, orders at the nearest open point, and the order names that point', async () => {
  const { page, leave } = await network.visit();
  await page.goto(network.website.url);
  await page.getByRole('link', { name: 'Trouver mon point de retrait' }).click();
  const { cards, findPlace, firstOpen, orderHere } = mapWalk(page);
  await findPlace('20200', 'Bastia');
  expect(await cards.first().textContent()).toContain('Bastia');
  expect(await firstOpen.textContent()).toMatch(/Place du Marché.*Bastia/s);
  await orderHere(firstOpen).click();
  const { shop } = walk(page);
  const code = await orderSomething(page, 'carte@example.org');
  expect(await pointOf(network.server, code)).toBe(POINT);
  expect(await shop.getByText('Place du Marché').first().isVisible()).toBe(true);
  await leave();
});

test('the same by keyboard alone', async () => {
  const { page, leave } = await network.visit({ reducedMotion: 'reduce' });
  await page.goto(network.website.url);
  const { keyboard } = page;
  const { map } = mapWalk(page);
  const { shop, orderCode, basketBar } = walk(page);
  await pressOn(page, /^Trouver mon point de retrait$/);
  await map.getByRole('combobox').waitFor();
  await tabTo(page, /^Commune ou code postal/);
  await keyboard.type('20200');
  await map.getByRole('option', { name: 'Bastia' }).first().waitFor();
  await keyboard.press('ArrowDown');
  await keyboard.press('Enter');
  await map.getByText('du plus près au plus loin depuis Bastia').first().waitFor();
  await pressOn(page, /^Commander ici.*Place du Marché/);
  await shop
    .getByRole('button', { name: /^Ajouter/ })
    .first()
    .waitFor();
  await pressOn(page, /^Ajouter/);
  await basketBar(1).waitFor();
  await pressOn(page, /^Voir le panier/);
  await shop.getByRole('dialog').waitFor();
  await pressOn(page, /^Commander$/);
  await shop.getByRole('textbox', { name: /^Nom/ }).waitFor();
  await tabTo(page, /^Nom/);
  await keyboard.type('Ghjulia Paoli');
  await tabTo(page, /^E-mail/);
  await keyboard.type('carte-clavier@example.org');
  if ((await shop.getByRole('textbox', { name: /^Téléphone/ }).count()) > 0) {
    await tabTo(page, /^Téléphone/);
    await keyboard.type('06 12 34 56 78');
  }
  await tabTo(page, /conditions de vente/);
  await keyboard.press('Space');
  await pressOn(page, /^Commander.*\d/);
  const code = await orderCode();
  expect(await pointOf(network.server, code)).toBe(POINT);
  expect((await focused(page)).isInShop).toBe(true);
  await leave();
});

test('«autour de moi» on a phone that may say where it is: the nearest first, and an order there', async () => {
  const { page, context, leave } = await network.visit({
    geolocation: { latitude: 42.5679, longitude: 8.7572 },
    permissions: ['geolocation'],
  });
  await page.goto(`${network.website.url}/#points`);
  const { map, cards, firstOpen, orderHere } = mapWalk(page);
  await map.getByRole('button', { name: 'Autour de moi' }).click();
  await map.getByText('du plus près au plus loin de vous').first().waitFor();
  expect(await cards.first().textContent()).toMatch(/Calvi/);
  expect(await orderHere(firstOpen).getAttribute('href')).toContain('#distribution=dst_');
  await orderHere(firstOpen).click();
  const code = await orderSomething(page, 'carte-autour@example.org');
  expect(await pointOf(network.server, code)).toContain('Calvi');
  // Where somebody is, is told to nobody to more than a hundred metres, and kept nowhere.
  expect(JSON.stringify(await context.storageState())).not.toMatch(/42[.,]5|8[.,]75/);
  await leave();
});

test('with storage blocked a point is chosen and ordered at all the same', async () => {
  const { page, leave } = await visitKeepingNothing(network.server.url);
  await page.goto(`${network.website.url}/#points`);
  const { findPlace, firstOpen, orderHere } = mapWalk(page);
  await findPlace('bastia', 'Bastia');
  await orderHere(firstOpen).click();
  const code = await orderSomething(page, 'carte-sans-traces@example.org');
  expect(await pointOf(network.server, code)).toBe(POINT);
  await leave();
});

test('what is in the basket stays when another point is chosen on the map', async () => {
  const { page, leave } = await network.visit();
  await page.goto(`${network.website.url}/#points`);
  const { findPlace, card, orderHere } = mapWalk(page);
  const { shop, basketBar } = walk(page);
  await findPlace('20200', 'Bastia');
  await orderHere(card('Place du Marché')).click();
  await shop
    .getByRole('button', { name: /^Ajouter.*Miel/ })
    .first()
    .click();
  await basketBar(1).waitFor();
  await findPlace('calvi', 'Calvi');
  await orderHere(card('Office de tourisme')).click();
  await shop.getByText('Office de tourisme').first().waitFor();
  await basketBar(1).waitFor();
  await leave();
});

/** Below the screen. */
const SHOP = `<pre>${'\n'.repeat(120)}</pre><cagette-shop organisation="corse-circuits-courts"></cagette-shop>`;

test('on a page without a shop a choice leads to the page that shop-url names, which opens that distribution', async () => {
  const { page, leave } = await network.visit();
  const shopUrl = await serveOwnPage(network.website, SHOP, '');
  const map = `<cagette-pickup-map organisation="corse-circuits-courts" shop-url="${shopUrl}"></cagette-pickup-map>`;
  await page.goto(await serveOwnPage(network.website, '', map));
  const { findPlace, firstOpen, orderHere } = mapWalk(page);
  await findPlace('20200', 'Bastia');
  await orderHere(firstOpen).click();
  await page.waitForURL(`${shopUrl}#distribution=dst_*`);
  const code = await orderSomething(page, 'carte-ailleurs@example.org');
  expect(await pointOf(network.server, code)).toBe(POINT);
  await leave();
});

test('where no page is named it leads to the hosted shop, which comes into view with that distribution', async () => {
  const { page, leave } = await network.visit();
  const map = '<cagette-pickup-map organisation="corse-circuits-courts"></cagette-pickup-map>';
  await page.goto(await serveOwnPage(network.website, '', map));
  const { findPlace, firstOpen, orderHere } = mapWalk(page);
  await findPlace('20200', 'Bastia');
  await orderHere(firstOpen).click();
  await page.waitForURL(`${network.server.url}/corse-circuits-courts#distribution=dst_*`);
  const code = await orderSomething(page, 'carte-hebergee@example.org');
  expect(await pointOf(network.server, code)).toBe(POINT);
  await leave();
});

test('a link to a point shows that point as chosen, and nothing moves', async () => {
  const { page, leave } = await network.visit();
  const points: unknown = await (await fetch(`${network.server.url}/v1/organisations/corse-circuits-courts/pickup-points`)).json();
  const { features } = points as { features: { id: string; properties: { name: string } }[] };
  const { id } = features.find(({ properties }) => properties.name === 'Mairie annexe')!;
  await page.goto(`${network.website.url}/#point=${id}`);
  const { card } = mapWalk(page);
  await card('Mairie annexe').getByText('Point sélectionné').waitFor();
  await page.waitForLoadState('networkidle');
  const box = await card('Mairie annexe').boundingBox();
  expect(box && box.y > -box.height && box.y < (page.viewportSize()?.height ?? 0), `in sight: ${JSON.stringify(box)}`).toBe(true);
  await leave();
});
