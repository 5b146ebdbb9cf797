import { createTransport } from '@cagette/sdk';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { demoNow } from '../testing/demo-shop.ts';
import { FakeApi } from '../testing/fake-api.ts';
import { quantityOf } from './basket.ts';
import { createPageStorage, type PageStorage } from './page-storage.ts';
import { ShopStore } from './shop-store.ts';

const form = { slotId: null, name: 'Marie Casanova', email: 'marie@example.org', phone: null, note: null };

let api: FakeApi;
let storage: PageStorage;
let store: ShopStore;
let isCutOff = false;

function open(): ShopStore {
  return new ShopStore({
    transport: createTransport({ baseUrl: 'https://cagette.test', fetch: api.fetch, retry: false }),
    openEvents: api.openEvents,
    storage,
    serverUrl: 'https://cagette.test/',
    organisation: api.shop.organisation.slug,
    now: () => demoNow,
    isCutOff: () => isCutOff,
  });
}

beforeEach(async () => {
  isCutOff = false;
  api = new FakeApi();
  storage = createPageStorage(null);
  store = open();
  await store.start();
  await store.choose(api.shop.distributions[0]!.id);
});
afterEach(() => store.stop());

const offers = () => api.shop.shelf.products.flatMap((product) => product.offers.map((offer) => ({ ...offer, product: product.name })));
const jar = () => offers().find(({ product }) => product === 'Sauce tomate au basilic')!;
const mine = () => store.state.value.myOrders;

async function order(quantity = 2): Promise<string> {
  store.setQuantity(jar().id, quantity, jar().product);
  await store.place(form);
  return api.orders.at(-1)!.id;
}

async function signIn(): Promise<void> {
  await store.goTo('orders');
  await store.askMyOrders('begin', '');
  await store.askMyOrders('requestCode', 'marie@example.org');
  await store.askMyOrders('signIn', '123456');
}

describe('signing in', () => {
  test('by the code that was mailed shows the orders', async () => {
    const id = await order();
    await signIn();
    expect(api.people.mailed).toEqual(['marie@example.org']);
    expect(mine()).toMatchObject({ stage: 'list', email: 'marie@example.org', orders: [{ id }], isBusy: false });
  });

  test('with a wrong code says how often one may still try, and that it is over', async () => {
    await store.askMyOrders('requestCode', 'marie@example.org');
    const left: unknown[] = [];
    for (let count = 0; count < 5; count += 1) {
      await store.askMyOrders('signIn', '000000');
      left.push(mine()?.wrongCode);
    }
    expect(left).toEqual([
      ...[4, 3, 2, 1].map((attemptsLeft) => ({ isExhausted: false, attemptsLeft })),
      { isExhausted: true, attemptsLeft: null },
    ]);
    expect(mine()).toMatchObject({ stage: 'code', failure: null, resendAt: 0 });
  });

  test('another code may be asked for a while after the first', async () => {
    await store.askMyOrders('requestCode', 'marie@example.org');
    expect(mine()!.resendAt).toBeGreaterThan(demoNow);
  });

  test('lasts over a reload', async () => {
    await order();
    await signIn();
    store.stop();
    store = open();
    await store.start();
    await store.askMyOrders('begin', '');
    expect(mine()).toMatchObject({ stage: 'list', email: 'marie@example.org' });
  });

  test('that the server has forgotten shows no orders and asks again', async () => {
    await order();
    await signIn();
    api.people.isForgotten = true;
    await store.askMyOrders('begin', '');
    expect(mine()).toMatchObject({ stage: 'email', orders: [], failure: { code: 'auth.invalid' } });
    expect(storage.get(`cagette:https://cagette.test/:${api.shop.organisation.slug}:session`)).toBeNull();
  });

  test('without a network keeps the address and says so', async () => {
    api.network = 'down';
    await store.askMyOrders('requestCode', 'marie@example.org');
    expect(mine()).toMatchObject({ stage: 'email', failure: { code: 'network.failed' } });
  });
});

describe('the list', () => {
  test('comes page by page', async () => {
    api.people.pageSize = 1;
    await order(1);
    await order(2);
    await signIn();
    expect(mine()?.orders).toHaveLength(1);
    await store.askMyOrders('more', '');
    expect(mine()).toMatchObject({ orders: [{ id: api.orders[1]!.id }, { id: api.orders[0]!.id }], nextCursor: null });
  });

  test('is of this organisation first, and of all when asked', async () => {
    await order();
    api.orders.push({ ...api.orders[0]!, id: 'ord_elsewhere', organisation: { ...api.shop.organisation, slug: 'elsewhere' } });
    await signIn();
    expect(mine()?.orders).toHaveLength(1);
    await store.askMyOrders('everywhere', '');
    expect(mine()?.orders).toHaveLength(2);
  });

  test('an order of another distribution than the chosen one can be changed: its shelf is read', async () => {
    const id = await order();
    await store.choose(api.shop.distributions[1]!.id);
    await signIn();
    await store.openOrder(id, null);
    expect(store.state.value.opened?.shelf?.distribution.id).toBe(api.shop.distributions[0]!.id);
  });

  test('an order is opened, changed and cancelled by the session alone', async () => {
    const id = await order();
    await signIn();
    await store.openOrder(id, null);
    expect(store.state.value.opened).toMatchObject({ phase: 'ready', isFromList: true, token: null });
    await store.changeOrder(new Map([[jar().id, 1]]));
    expect(api.orders[0]!.lines[0]!.quantity).toBe(1);
    await store.cancelOrder();
    expect(api.orders[0]!.state).toBe('cancelled');
  });
});

describe('leaving', () => {
  test('signing out forgets on this device who was here, also without a network', async () => {
    await order();
    await signIn();
    api.network = 'down';
    await store.askMyOrders('forget', '');
    expect(mine()).toMatchObject({ stage: 'email', orders: [], email: '' });
    expect(store.state.value.keptOrders).toEqual([]);
    api.network = 'up';
    await store.askMyOrders('begin', '');
    expect(mine()?.stage).toBe('email');
  });

  test('an export holds what is kept', async () => {
    await order();
    await signIn();
    await store.askMyOrders('export', '');
    expect(mine()?.exported).toMatchObject({ email: 'marie@example.org', orders: [{ id: api.orders[0]!.id }] });
  });

  test('erasing leaves nothing here or there', async () => {
    await order();
    await signIn();
    await store.askMyOrders('erase', '');
    expect(mine()).toMatchObject({ stage: 'erased', orders: [], email: '' });
    expect(store.state.value.keptOrders).toEqual([]);
    expect(api.orders).toEqual([]);
  });
});

describe('ordering without a network', () => {
  async function orderOffline(): Promise<void> {
    isCutOff = true;
    await store.setOffline(true);
    api.network = 'down';
    store.setQuantity(jar().id, 2, jar().product);
    await store.place(form);
  }

  test('waits, and orders once when the network is back', async () => {
    await orderOffline();
    expect(store.state.value).toMatchObject({ step: 'checkout', sending: 'waiting' });
    isCutOff = false;
    api.network = 'up';
    await store.setOffline(false);
    expect(store.state.value).toMatchObject({ step: 'confirmation', sending: 'no' });
    expect(api.orders).toHaveLength(1);
  });

  test('can be withdrawn while it waits, with the basket as it was', async () => {
    await orderOffline();
    await store.askMyOrders('withdraw', '');
    expect(store.state.value.sending).toBe('no');
    expect(quantityOf(store.state.value.basket, jar().id)).toBe(2);
    isCutOff = false;
    api.network = 'up';
    await store.setOffline(false);
    expect(api.orders).toEqual([]);
  });

  test('waits over a reload', async () => {
    await orderOffline();
    store.stop();
    isCutOff = false;
    api.network = 'up';
    store = open();
    await store.start();
    expect(api.orders).toHaveLength(1);
  });

  test('cannot be withdrawn once it may have gone out', async () => {
    store.setQuantity(jar().id, 2, jar().product);
    api.network = 'lost';
    await store.place(form);
    await store.askMyOrders('withdraw', '');
    expect(store.state.value.sending).toBe('unknown');
    api.network = 'up';
    await store.resume();
    expect(api.orders).toHaveLength(1);
  });
});

describe('ordering again', () => {
  test('adds to what is in the basket, and is undone in one step', async () => {
    const id = await order(2);
    const honey = offers().find(({ product }) => product === 'Miel de maquis de printemps AOP')!;
    store.setQuantity(honey.id, 1, honey.product);
    store.setQuantity(jar().id, 1, jar().product);
    await store.openOrder(id, 'token');
    await store.askMyOrders('again', id);
    expect(store.state.value).toMatchObject({ step: 'shelf', again: { added: [{ quantity: 2 }], missing: [] } });
    expect(quantityOf(store.state.value.basket, jar().id)).toBe(3);
    await store.askMyOrders('undoAgain', '');
    expect(store.state.value.again).toBeNull();
    expect([honey.id, jar().id].map((one) => quantityOf(store.state.value.basket, one))).toEqual([1, 1]);
  });

  test('is forgotten once somebody goes on to the checkout', async () => {
    const id = await order();
    await store.openOrder(id, 'token');
    await store.askMyOrders('again', id);
    await store.goTo('checkout');
    expect(store.state.value.again).toBeNull();
  });

  test('with nothing open shows when the next opens', async () => {
    const id = await order();
    await store.openOrder(id, 'token');
    store.state.value = { ...store.state.value, distributions: [api.shop.distributions[2]!] };
    await store.askMyOrders('again', id);
    expect(store.state.value).toMatchObject({ step: 'distributions', again: null, basket: [] });
  });
});
