import * as fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { FakeApi } from '../testing/fake-api.ts';
import { filledForm, openStore } from '../testing/open-store.ts';
import type { ShopStore } from './shop-store.ts';

let api: FakeApi;
let store: ShopStore;

beforeEach(() => {
  api = new FakeApi();
  store = openStore(api);
});

const jar = () => api.shop.shelf.products.find(({ name }) => name.startsWith('Sauce'))!.offers[0]!;

/** Three jars at the price of that day, two more at today's. */
async function orderedAtTwoPrices(): Promise<void> {
  await store.start();
  await store.choose(api.shop.distributions[0]!.id);
  store.setQuantity(jar().id, 3, 'Sauce');
  await store.place(filledForm);
  const order = api.orders[0]!;
  const [line] = order.lines;
  api.setPrice(jar().id, 700);
  api.orders[0] = {
    ...order,
    totalCents: 3 * 610 + 2 * 750,
    lines: [line!, { ...line!, id: 'lin_2', quantity: 2, priceCents: 700, totalCents: 1400, depositCents: 100 }],
  };
  await store.retryShelf();
  await store.openOrder(order.id, 'token');
}

describe('an order that holds an offer at two prices', () => {
  test.each([
    [4, 3 * 610 + 750],
    [6, 3 * 610 + 3 * 750],
    [2, 2 * 610],
  ])('changed to %i of it holds just so many, at the prices they were ordered at', async (quantity, totalCents) => {
    await orderedAtTwoPrices();
    await store.changeOrder(new Map([[jar().id, quantity]]));
    expect(store.state.value.opened).toMatchObject({ changed: true, failure: null, order: { totalCents } });
    expect(api.orders[0]!.lines.reduce((sum, line) => sum + line.quantity, 0)).toBe(quantity);
    store.stop();
  });

  test('never holds more or less than was asked, in one attempt', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 12 }), async (quantity) => {
        api = new FakeApi();
        store = openStore(api);
        await orderedAtTwoPrices();
        await store.changeOrder(new Map([[jar().id, quantity]]));
        expect(api.orders[0]!.lines.reduce((sum, line) => sum + line.quantity, 0)).toBe(quantity);
        expect(store.state.value.opened?.failure).toBeNull();
        store.stop();
      }),
      { numRuns: 12 },
    );
  });
});

test('a price that changed unseen is refused with the new total, which a second click takes', async () => {
  await store.start();
  await store.choose(api.shop.distributions[0]!.id);
  store.setQuantity(jar().id, 2, 'Sauce');
  await store.place(filledForm);
  await store.openOrder(api.orders[0]!.id, 'token');
  api.setPrice(jar().id, 700);
  const wanted = new Map([[jar().id, 3]]);
  await store.changeOrder(wanted);
  expect(store.state.value.opened?.refusal).toMatchObject({ code: 'total.changed', quote: { totalCents: 2 * 610 + 750 } });
  await store.changeOrder(wanted);
  expect(store.state.value.opened).toMatchObject({ changed: true, order: { totalCents: 2 * 610 + 750 } });
  store.stop();
});
