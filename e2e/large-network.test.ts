import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { farmWebsite } from './support/farm-website.ts';
import { OPEN_POINT, openLargeNetwork } from './support/large-network.ts';
import { mapWalk } from './support/map-walk.ts';
import { orderSomething } from './support/order-something.ts';
import { pointOf } from './support/orders-of.ts';
import { serveOwnPage } from './support/own-page.ts';

const example = farmWebsite('association-website');
const slug = 'reseau-large';
const COUNT = 24_000;
const BYTES_PER_KB = 1000;
/** Scripts and every answer, on a rural phone. */
const MOST_KB = 200;
const MOST_KB_OF_POINTS = 30;

beforeAll(() => openLargeNetwork(example.server, { slug, count: COUNT, town: 'Zürich' }));

test('in a network of 24,000 points abroad a town finds the nearest on a phone, and the order names it', async () => {
  const { page, leave } = await example.visit();
  const received = countBytes(page);
  const tag = (name: string) => `<cagette-${name} organisation="${slug}"></cagette-${name}>`;
  await page.goto(`${await serveOwnPage(example.website, tag('shop'), tag('pickup-map'))}#points`);
  const { map, cards, findPlace, orderHere } = mapWalk(page);
  await map
    .getByText(/24\s?000 points de retrait/)
    .first()
    .waitFor();
  await findPlace('koln', 'Köln');
  expect(await cards.first().textContent()).toMatch(/Hofladen \d+.*à \d/s);
  await findPlace('zuri', 'Zürich');
  expect(await cards.first().textContent()).toContain(OPEN_POINT);
  await orderHere(cards.first()).click();
  const code = await orderSomething(page, 'carte-large@example.org');
  expect(await pointOf(example.server, code)).toContain(OPEN_POINT);
  const kilobytes = await received();
  expect(kilobytes.points).toBeLessThan(MOST_KB_OF_POINTS);
  expect(kilobytes.all).toBeLessThan(MOST_KB);
  await leave();
});

/** What came over the wire from the server so far, as it was packed. */
function countBytes(page: Page): () => Promise<{ all: number; points: number }> {
  const sizes: Promise<{ url: string; bytes: number }>[] = [];
  page.on('requestfinished', (request) => {
    const url = request.url();
    if (url.startsWith(example.server.url)) sizes.push(request.sizes().then(({ responseBodySize }) => ({ url, bytes: responseBodySize })));
  });
  return async () => {
    const all = await Promise.all(sizes);
    const kilobytes = (list: typeof all) => list.reduce((sum, { bytes }) => sum + bytes, 0) / BYTES_PER_KB;
    return { all: kilobytes(all), points: kilobytes(all.filter(({ url }) => url.includes('/pickup-points'))) };
  };
}
