import { beforeAll, test } from 'vitest';
import { startChromium } from './support/chromium.ts';
import { farmWebsite } from './support/farm-website.ts';
import { openFarm } from './support/new-farm.ts';
import { serveOwnPage } from './support/own-page.ts';
import { visit } from './support/visitor.ts';
import { walk } from './support/walk.ts';
import { comeTo } from './support/come-to.ts';

const farm = farmWebsite();

beforeAll(async () => {
  await openFarm(farm.server, { slug: 'ferme-voisine', products: [{ name: 'Cidre', price: '4,00' }] });
});

test('the page’s language changes while the shop is open, and the basket speaks it', async () => {
  const { page, leave } = await farm.visit();
  await page.goto(`${farm.website.url}/#commander`);
  const { shop, toTheShelf, add } = walk(page);
  await toTheShelf();
  await add('Courgettes');
  await shop.evaluate((element) => element.setAttribute('lang', 'en'));
  await shop.getByRole('button', { name: /^Add/ }).first().waitFor();
  await shop.getByRole('button', { name: /basket.*€1\.55/ }).click();
  await shop.getByRole('button', { name: /^Order$/ }).click();
  await shop.getByRole('textbox', { name: /^Name/ }).waitFor();
  await shop.evaluate((element) => element.removeAttribute('lang'));
  await shop.getByRole('textbox', { name: /^Nom/ }).waitFor();
  await leave();
});

test('moved, taken out and put back, the shop is where it was, with its basket and live', async () => {
  const { page, leave } = await farm.visit();
  await page.goto(`${farm.website.url}/#commander`);
  const { shop, toTheShelf, add, more, basketBar } = walk(page);
  await toTheShelf();
  await add('Courgettes');
  await shop.evaluate((element) => document.querySelector('#venir')?.append(element));
  await comeTo(shop);
  await more('Courgettes');
  const held = await shop.evaluateHandle((element) => {
    element.remove();
    return element;
  });
  await page.evaluate((element) => document.querySelector('#commander')?.append(element), held);
  await comeTo(shop);
  await basketBar(1).waitFor();
  await add('Sauce tomate');
  await basketBar(2).waitFor();
  await leave();
});

test('another organisation by attribute is another shop, and the first one’s basket waits', async () => {
  const { page, leave } = await farm.visit();
  await page.goto(`${farm.website.url}/#commander`);
  const { shop, toTheShelf, add, basketBar } = walk(page);
  await toTheShelf();
  await add('Courgettes');
  await basketBar(1).waitFor();
  await shop.evaluate((element) => element.setAttribute('organisation', 'ferme-voisine'));
  await shop.getByRole('button', { name: /^Ajouter Cidre/ }).waitFor();
  await basketBar(0).waitFor();
  await shop.evaluate((element) => element.setAttribute('organisation', 'ferme-petra-bianca'));
  await basketBar(1).waitFor();
  await leave();
});

test('two shops of one organisation on a page share one basket', async () => {
  const { page, leave } = await farm.visit();
  const twice = '<cagette-shop organisation="ferme-voisine"></cagette-shop>'.repeat(2);
  await page.goto(await serveOwnPage(farm.website, twice));
  const [upper, lower] = [walk(page, page.locator('cagette-shop').first()), walk(page, page.locator('cagette-shop').last())];
  await comeTo(upper.shop);
  await upper.add('Cidre');
  await comeTo(lower.shop);
  await lower.basketBar(1).waitFor();
  await lower.more('Cidre');
  await upper.shop.getByRole('button', { name: /^Voir le panier.*8,00/ }).waitFor();
  await leave();
});

test('left and come back to by the browser’s own memory, the shop goes on and is live again', async () => {
  // Playwright turns the back-forward cache off.
  const browser = await startChromium({ ignoreDefaultArgs: ['--disable-back-forward-cache'] });
  try {
    const { page, leave } = await visit(browser);
    const address = await serveOwnPage(farm.website, '<cagette-shop organisation="ferme-voisine"></cagette-shop>');
    await page.goto(address);
    const { shop, add, more } = walk(page);
    await comeTo(shop);
    await add('Cidre');
    await page.evaluate(() => {
      addEventListener('pageshow', ({ persisted }) => {
        document.title = `persisted: ${persisted}`;
      });
    });
    await page.goto(`${farm.server.url}/docs`);
    await page.goBack({ waitUntil: 'commit' });
    await page.waitForFunction(() => document.title === 'persisted: true');
    await more('Cidre');
    await shop.getByRole('button', { name: /^Voir le panier.*8,00/ }).waitFor();
    await leave();
  } finally {
    await browser.close();
  }
});
