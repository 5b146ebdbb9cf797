import { expect, test } from 'vitest';
import { farmWebsite } from './support/farm-website.ts';
import { focused } from './support/keyboard.ts';
import { serveOwnPage } from './support/own-page.ts';
import { walk } from './support/walk.ts';
import { comeTo } from './support/come-to.ts';

const farm = farmWebsite();
const hosted = (fragment: string) => `${farm.server.url}/corse-circuits-courts${fragment}`;

interface OnOffer {
  readonly distribution: string;
  readonly product: string;
  readonly name: string;
  readonly slug: string;
  /** What another farm sells there. */
  readonly other: string;
}

/** A product of the association's first open distribution, with the farm that grows it. */
async function onOffer(): Promise<OnOffer> {
  const list: unknown = await (await fetch(`${farm.server.url}/v1/organisations/corse-circuits-courts/distributions`)).json();
  const { items, serverTime } = list as { items: { id: string; opensAt: string; closesAt: string }[]; serverTime: string };
  const open = items.find(({ opensAt, closesAt }) => opensAt <= serverTime && serverTime < closesAt)!;
  const shelf: unknown = await (await fetch(`${farm.server.url}/v1/distributions/${open.id}/shelf`)).json();
  const { products, farms } = shelf as { products: { id: string; name: string; farmId: string }[]; farms: { id: string; slug: string }[] };
  const product = products.at(-1)!;
  const { slug } = farms.find(({ id }) => id === product.farmId)!;
  const other = products.find(({ farmId }) => farmId !== product.farmId)!.name;
  return { distribution: open.id, product: product.id, name: product.name, slug, other };
}

test('a link names the distribution, the farm and the product, and the hosted page shows them', async () => {
  const { distribution, product, name, slug } = await onOffer();
  const { page, leave } = await farm.visit();
  await page.goto(hosted(`#distribution=${distribution}&farm=${slug}&product=${product}`));
  await page.getByRole('dialog').getByRole('heading', { name }).waitFor();
  await page.keyboard.press('Escape');
  await expect.poll(async () => (await focused(page)).name).toBe(`Détails : ${name}`);
  const shop = page.locator('cagette-shop');
  await shop.locator('cagette-product-card').first().waitFor();
  const few = await shop.locator('cagette-product-card').count();
  await page.goto('about:blank');
  await page.goto(hosted(`#distribution=${distribution}`));
  await shop.locator('cagette-product-card').first().waitFor();
  await expect.poll(async () => shop.locator('cagette-product-card').count()).toBeGreaterThan(few);
  await leave();
});

test('a link that names what is not there shows the shop as it is', async () => {
  const { page, leave } = await farm.visit();
  await page.goto(hosted('#distribution=dst_1&farm=personne&product=rien'));
  await page
    .locator('cagette-shop')
    .getByRole('button', { name: /^Choisir/ })
    .first()
    .waitFor();
  await leave();
});

test('a farm and a distribution asked for by attribute are shown at once', async () => {
  const { page, leave } = await farm.visit();
  const { distribution, name, slug, other } = await onOffer();
  const asked = `farm="${slug}" distribution="${distribution}"`;
  await page.goto(await serveOwnPage(farm.website, `<cagette-shop organisation="corse-circuits-courts" ${asked}></cagette-shop>`));
  const { shop } = walk(page);
  await comeTo(shop);
  await shop
    .getByRole('button', { name: new RegExp(`^Détails.*${name}`) })
    .first()
    .waitFor();
  expect(await shop.getByRole('button', { name: new RegExp(`^Détails.*${other}`) }).count()).toBe(0);
  await leave();
});

test('what the page asks for and does not exist is as if nothing was asked', async () => {
  const { page, leave } = await farm.visit();
  const asked = 'farm="personne" product="rien" distribution="dst_00000000000000000000000000"';
  await page.goto(await serveOwnPage(farm.website, `<cagette-shop organisation="ferme-petra-bianca" ${asked}></cagette-shop>`));
  await walk(page).toTheShelf();
  await leave({ provoked: true });
});
