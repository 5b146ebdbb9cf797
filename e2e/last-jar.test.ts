import { beforeAll, expect, test } from 'vitest';
import { farmWebsiteBehindProxy } from './support/farm-website.ts';
import { openFarm } from './support/new-farm.ts';
import { ordersOf } from './support/orders-of.ts';
import { orderElsewhere } from './support/other-customer.ts';
import { refusedOrder } from './support/refused-order.ts';
import { serveOwnPage } from './support/own-page.ts';
import { walk } from './support/walk.ts';
import { comeTo } from './support/come-to.ts';

const farm = farmWebsiteBehindProxy();
let distribution = '';

beforeAll(async () => {
  const products = [
    { name: 'Miel', price: '9,00', stock: 1 },
    { name: 'Confiture', price: '5,00', stock: 3 },
    { name: 'Farine', price: '3,00' },
  ];
  [distribution = ''] = await openFarm(farm.server, { slug: 'ferme-des-derniers', products });
});

test('the last jar sold while it is in the basket: the basket says so by itself, and one click goes on without it', async () => {
  const { page, leave } = await farm.visit();
  await page.goto(await serveOwnPage(farm.website, '<cagette-shop organisation="ferme-des-derniers"></cagette-shop>'));
  const { shop, add, basketBar, repair, closeDialog, toTheCheckout, fillIn, place, orderCode } = walk(page);
  await comeTo(shop);
  await add('Miel');
  await add('Farine');
  await basketBar(2).click();
  await orderElsewhere(farm.server.url, distribution, 'Miel', 1);
  await shop.getByText(/^Miel.*il n’y en a plus/).waitFor();
  await repair(/^Retirer du panier/);
  await closeDialog();
  await basketBar(1).waitFor();
  await toTheCheckout();
  await fillIn('sans-miel@example.org');
  await place.click();
  const code = await orderCode();
  expect(await ordersOf(farm.server, 'sans-miel@example.org')).toEqual([code]);
  await leave();
});

test('sold while the page did not hear of it: the order is refused in words, nothing is lost, and one click takes what is left', async () => {
  const { page, leave } = await farm.visit();
  const email = 'confiture@example.org';
  farm.proxy.fault(/GET \/v1\/distributions\/[^/]+\/events/, 'held');
  await page.goto(await serveOwnPage(farm.website, '<cagette-shop organisation="ferme-des-derniers"></cagette-shop>'));
  const { shop, add, more, repair, toTheCheckout, fillIn, place, orderCode, typed } = walk(page);
  await comeTo(shop);
  await add('Confiture');
  await more('Confiture');
  await more('Confiture');
  await add('Farine');
  await toTheCheckout();
  await fillIn(email);
  farm.proxy.fault(/GET \/v1\/distributions\/[^/]+\/(events|shelf)/, 'held');
  await orderElsewhere(farm.server.url, distribution, 'Confiture', 2);
  await refusedOrder(page, place);
  farm.proxy.mend();
  await shop.getByText(/^Confiture.*il ne reste que/).waitFor();
  expect(await typed()).toMatchObject({ email });
  await repair(/^Prendre/);
  await shop.getByRole('button', { name: /^Commander.*8,00/ }).click();
  const code = await orderCode();
  expect(await ordersOf(farm.server, email)).toEqual([code]);
  const lines = await farm.server.query(
    'select l.quantity::int from order_lines l join orders o on o.id = l.order_id where o.code = $1 order by 1',
    [code],
  );
  expect(lines).toEqual([{ quantity: 1 }, { quantity: 1 }]);
  await leave({ said: [/^cagette: (stock\.short|lines\.refused) \(\S+\)$/] });
});
