import { expect, test } from 'vitest';
import { farmWebsite } from './support/farm-website.ts';
import { ordersOf } from './support/orders-of.ts';
import { visitKeepingNothing } from './support/strict-browser.ts';
import { walk } from './support/walk.ts';

const farm = farmWebsite();

test('with cookies and storage blocked the whole order is placed, and the basket lasts as long as the page', async () => {
  const { page, leave } = await visitKeepingNothing(farm.server.url);
  await page.goto(farm.website.url);
  const refused = await page.evaluate(() =>
    (['localStorage', 'sessionStorage'] as const).map((name) => {
      try {
        return `${name} has ${window[name].length}`;
      } catch (error) {
        return error instanceof DOMException ? error.name : String(error);
      }
    }),
  );
  expect(refused).toEqual(['SecurityError', 'SecurityError']);
  const { toTheShelf, add, more, basketBar, toTheCheckout, fillIn, place, orderCode } = walk(page);
  await toTheShelf();
  await add('Courgettes');
  await more('Courgettes');
  await add('Sauce tomate');
  await basketBar(2).waitFor();
  await toTheCheckout();
  await fillIn('sans-traces@example.org');
  await place.click();
  const code = await orderCode();
  expect(await ordersOf(farm.server, 'sans-traces@example.org')).toEqual([code]);
  await leave();
});
