import { expect, test } from 'vitest';
import { farmWebsiteBehindProxy } from './support/farm-website.ts';
import { closeNow, openFarm } from './support/new-farm.ts';
import { ordersOf } from './support/orders-of.ts';
import { refusedOrder } from './support/refused-order.ts';
import { serveOwnPage } from './support/own-page.ts';
import { walk } from './support/walk.ts';
import { comeTo } from './support/come-to.ts';

const farm = farmWebsiteBehindProxy();

test.each([
  ['heard of at once', 'ferme-qui-previent', false],
  ['not heard of before ordering', 'ferme-qui-ferme', true],
])(
  'orders close during the checkout, %s: the other distribution is offered, with the basket and everything typed',
  async (_, slug, isDeaf) => {
    const [first = ''] = await openFarm(farm.server, { slug, products: [{ name: 'Farine', price: '3,00' }], distributions: 2 });
    const { page, leave } = await farm.visit();
    const email = `${slug}@example.org`;
    if (isDeaf) farm.proxy.fault(/GET \/v1\/distributions\/[^/]+\/events/, 'held');
    await page.goto(await serveOwnPage(farm.website, `<cagette-shop organisation="${slug}" distribution="${first}"></cagette-shop>`));
    const { shop, add, more, toTheCheckout, fillIn, place, orderCode, typed, changeDistribution, distribution } = walk(page);
    await comeTo(shop);
    await add('Farine');
    await more('Farine');
    await toTheCheckout();
    await fillIn(email);
    if (isDeaf) farm.proxy.fault(/GET \/v1\/distributions\/[^/]+\/(events|shelf)/, 'held');
    await closeNow(farm.server, first);
    if (isDeaf) await refusedOrder(page, place);
    farm.proxy.mend();
    await shop
      .getByText(/commandes sont closes/)
      .first()
      .waitFor();
    expect(await typed()).toMatchObject({ name: 'Ghjulia Paoli', email });

    await changeDistribution.first().click();
    await distribution('').click();
    await toTheCheckout();
    expect(await typed()).toMatchObject({ name: 'Ghjulia Paoli', email });
    await shop.getByRole('button', { name: /^Commander.*6,00/ }).click();
    const code = await orderCode();
    expect(await ordersOf(farm.server, email)).toEqual([code]);
    await leave(isDeaf ? { said: [/^cagette: (window\.closed|lines\.refused) \(\S+\)$/] } : {});
  },
);
