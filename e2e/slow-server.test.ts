import { expect, test } from 'vitest';
import { errorsTold } from './support/errors-told.ts';
import { callsOf, MOST_TRIES } from './support/failures.ts';
import { farmWebsiteBehindProxy } from './support/farm-website.ts';
import { openFarm } from './support/new-farm.ts';
import { serveOwnPage } from './support/own-page.ts';
import { walk } from './support/walk.ts';

const farm = farmWebsiteBehindProxy();
const MS_PER_SECOND = 1000;
const DISTRIBUTIONS = /GET .*\/v1\/organisations\/[^/]+\/distributions/;
const SHELF = /GET .*\/v1\/distributions\/[^/]+\/shelf/;

test('a slow server is waited for in words, and nothing moves when it answers', async () => {
  const { page, leave } = await farm.visit();
  farm.proxy.fault(/GET \/v1\//, 'held');
  await page.goto(`${farm.website.url}/#commander`);
  const { shop, distribution } = walk(page);
  await shop.getByRole('status').getByText('Chargement…').waitFor();
  await farm.proxy.untilMet();
  farm.proxy.mend();
  await distribution().waitFor();
  await leave();
});

test('a short shelf that comes late does not move what follows the shop', async () => {
  const slug = 'ferme-a-un-produit';
  const [first = ''] = await openFarm(farm.server, { slug, products: [{ name: 'Farine', price: '3,00' }], distributions: 1 });
  const { page, leave } = await farm.visit();
  farm.proxy.fault(SHELF, 'held');
  const own = await serveOwnPage(farm.website, `<cagette-shop organisation="${slug}" distribution="${first}"></cagette-shop>`);
  await page.goto(own);
  const { shop, addButton, changeDistribution } = walk(page);
  // What follows the shop is in view from before its script runs until it is whole.
  await page.locator('#venir').evaluate((section) => window.scrollBy(0, section.getBoundingClientRect().top - 0.8 * window.innerHeight));
  await changeDistribution.waitFor();
  await farm.proxy.untilMet();
  farm.proxy.mend();
  await addButton('Farine').waitFor();
  await shop.getByRole('button', { name: 'Mes commandes' }).waitFor();
  await leave();
});

test('a server that never answers is given up after three tries', async () => {
  const { page, leave } = await farm.visit();
  const told = await errorsTold(page);
  const tried = callsOf(page, DISTRIBUTIONS);
  await page.clock.install();
  farm.proxy.fault(DISTRIBUTIONS, 'held');
  await page.goto(`${farm.website.url}/#commander`);
  const { alert, retry, distribution } = walk(page);
  await farm.proxy.untilMet();
  const words = alert.getByText(/met trop de temps à répondre/);
  for (let second = 0; second < 60 && !(await words.isVisible()); second += 1) await page.clock.runFor(MS_PER_SECOND);
  await words.waitFor();
  expect(tried).toHaveLength(MOST_TRIES);
  farm.proxy.mend();
  await retry.click();
  await distribution().waitFor();
  expect(told).toEqual(['network.timeout']);
  await leave({ said: ['cagette: network.timeout'] });
});
