import { expect, test } from 'vitest';
import { errorsTold } from './support/errors-told.ts';
import { callsOf, failures, REFERENCE } from './support/failures.ts';
import { farmWebsiteBehindProxy } from './support/farm-website.ts';
import { ordersOf } from './support/orders-of.ts';
import { walk } from './support/walk.ts';

const farm = farmWebsiteBehindProxy();
const ORDERS = /POST .*\/v1\/orders/;

test.each(failures.filter(([fault]) => fault !== 'gateway' && fault !== 'server.busy'))(
  '%s while ordering: nothing typed is lost, and the order is placed once',
  async (fault, line, tries) => {
    const { page, leave } = await farm.visit();
    const told = await errorsTold(page);
    const tried = callsOf(page, ORDERS);
    await page.goto(`${farm.website.url}/#commander`);
    const { add, toTheShelf, toTheCheckout, fillIn, place, sendAgain, orderCode, typed } = walk(page);
    const email = `${fault}@example.org`;
    await toTheShelf();
    await add('Courgettes');
    await toTheCheckout();
    await fillIn(email);
    farm.proxy.fault(ORDERS, fault);
    await place.click();
    await sendAgain.waitFor();
    expect(tried).toHaveLength(tries);
    expect(await typed()).toMatchObject({ name: 'Ghjulia Paoli', email });
    expect(await ordersOf(farm.server, email)).toEqual([]);
    farm.proxy.mend();
    await sendAgain.click();
    const code = await orderCode();
    expect(await ordersOf(farm.server, email)).toEqual([code]);
    expect(told).toEqual([line.replace(REFERENCE, '')]);
    await leave({ said: [`cagette: ${line}`] });
  },
);

test('without prices from the server the browser’s own total stands and the order goes through', async () => {
  const { page, leave } = await farm.visit();
  await page.goto(`${farm.website.url}/#commander`);
  const { add, toTheShelf, toTheCheckout, fillIn, place, orderCode } = walk(page);
  await toTheShelf();
  await add('Courgettes');
  farm.proxy.fault(/POST \/v1\/quotes/, 'server.error');
  await toTheCheckout();
  await fillIn('sans-devis@example.org');
  await place.click();
  const code = await orderCode();
  expect(await ordersOf(farm.server, 'sans-devis@example.org')).toEqual([code]);
  await leave({ provoked: true });
});
