import { describe, expect, test } from 'vitest';
import { demoNow, demoShop } from '../testing/demo-shop.ts';
import { FakeApi } from '../testing/fake-api.ts';
import { filledForm, openStore } from '../testing/open-store.ts';
import { quantityOf } from './basket.ts';
import { createPageStorage, type PageStorage } from './page-storage.ts';
import { previewOf } from './preview.ts';

const form = filledForm;

function open(api: FakeApi, storage: PageStorage = createPageStorage(null)) {
  const store = openStore(api, storage);
  return {
    store,
    storage,
    get state() {
      return store.state.value;
    },
  };
}

async function shopping(api = new FakeApi()) {
  const shop = open(api);
  await shop.store.start();
  await shop.store.choose(api.shop.distributions[0]!.id);
  return {
    api,
    ...shop,
    store: shop.store,
    get state() {
      return shop.store.state.value;
    },
  };
}

const offers = demoShop().shelf.products.flatMap((product) => product.offers.map((offer) => ({ ...offer, product: product.name })));
const jar = offers.find(({ product }) => product === 'Sauce tomate au basilic')!;
const lentils = offers.find(({ product }) => product === 'Lentilles vertes')!;

describe('opening the shop', () => {
  test('several open distributions leave the choice to the visitor', async () => {
    const { store, state } = open(new FakeApi());
    await store.start();
    expect(store.state.value).toMatchObject({ phase: 'ready', step: 'distributions', shelf: null });
    expect(state.phase).toBe('loading');
    store.stop();
  });

  test('a single open distribution is entered at once', async () => {
    const api = new FakeApi();
    api.shop = { ...api.shop, distributions: [api.shop.distributions[0]!, api.shop.distributions[2]!] };
    const { store } = open(api);
    await store.start();
    expect(store.state.value).toMatchObject({ step: 'shelf', shelfPhase: 'ready', distributionId: api.shop.distributions[0]!.id });
    store.stop();
  });

  test('an unknown organisation fails with its code', async () => {
    const api = new FakeApi();
    const { store } = open(api);
    api.shop = { ...api.shop, organisation: { ...api.shop.organisation, slug: 'another' } };
    await store.start();
    expect(store.state.value).toMatchObject({ phase: 'failed', failure: { code: 'organisation.notFound', requestId: 'req_test' } });
  });

  test('without network it fails, and starts when the network is back', async () => {
    const api = new FakeApi();
    api.network = 'down';
    const { store } = open(api);
    await store.start();
    expect(store.state.value.failure?.code).toBe('network.failed');
    api.network = 'up';
    await store.start();
    expect(store.state.value.phase).toBe('ready');
    store.stop();
  });
});

describe('the basket', () => {
  test('survives a reload, with its distribution', async () => {
    const { api, store, storage } = await shopping();
    store.setQuantity(jar.id, 3, jar.product);
    store.stop();
    const again = open(api, storage);
    await again.store.start();
    expect(again.state).toMatchObject({ step: 'shelf', distributionId: api.shop.distributions[0]!.id });
    expect(quantityOf(again.state.basket, jar.id)).toBe(3);
    again.store.stop();
  });

  test('is the same in two shops of one organisation', async () => {
    const { api, store, storage } = await shopping();
    const other = open(api, storage);
    await other.store.start();
    store.setQuantity(jar.id, 2, jar.product);
    expect(quantityOf(other.state.basket, jar.id)).toBe(2);
    other.store.setQuantity(jar.id, 0, jar.product);
    expect(store.state.value.basket).toEqual([]);
    store.stop();
    other.store.stop();
  });

  test('stays when another distribution is chosen', async () => {
    const { api, store } = await shopping();
    store.setQuantity(jar.id, 2, jar.product);
    await store.choose(api.shop.distributions[1]!.id);
    expect(quantityOf(store.state.value.basket, jar.id)).toBe(2);
    store.stop();
  });

  test('shows live stock and is repaired in one step', async () => {
    const { api, store } = await shopping();
    store.setQuantity(lentils.id, 750, lentils.product);
    const heard = new Promise<void>((done) => {
      store.state.subscribe(
        ({ shelf }) =>
          shelf?.products.some(({ offers: all }) => all.some(({ id, available }) => id === lentils.id && available === 500)) && done(),
      );
    });
    api.setStock(lentils.id, 500);
    await heard;
    const before = previewOf(store.state.value.shelf!, store.state.value.basket, demoNow);
    expect(before.problems).toMatchObject([{ code: 'stock.short', available: 500 }]);
    await store.repair(lentils.id);
    expect(quantityOf(store.state.value.basket, lentils.id)).toBe(500);
    store.stop();
  });
});

describe('placing an order', () => {
  test('empties the basket, keeps the order and says what it costs', async () => {
    const { api, store } = await shopping();
    store.setQuantity(jar.id, 2, jar.product);
    await store.place(form);
    expect(store.state.value).toMatchObject({
      step: 'confirmation',
      basket: [],
      placed: { token: 'token', order: { code: 'K7F-201', totalCents: 1220 } },
    });
    expect(store.state.value.keptOrders).toHaveLength(1);
    expect(api.orders).toHaveLength(1);
    store.stop();
  });

  test('a lost answer leaves it unknown, and sending again does not order twice', async () => {
    const { api, store } = await shopping();
    store.setQuantity(jar.id, 1, jar.product);
    api.network = 'lost';
    await store.place(form);
    expect(store.state.value).toMatchObject({ step: 'checkout', sending: 'unknown' });
    api.network = 'up';
    await store.place(form);
    expect(store.state.value.step).toBe('confirmation');
    expect(api.orders).toHaveLength(1);
    store.stop();
  });

  test('a page closed while sending finishes the same order when it opens again', async () => {
    const { api, store, storage } = await shopping();
    store.setQuantity(jar.id, 1, jar.product);
    api.network = 'lost';
    await store.place(form);
    store.stop();
    api.network = 'up';
    const again = open(api, storage);
    await again.store.start();
    expect(again.state).toMatchObject({ step: 'confirmation', basket: [] });
    expect(api.orders).toHaveLength(1);
    again.store.stop();
  });

  test('a shortage found by the server shows what is left, and taking it orders', async () => {
    const { api, store } = await shopping();
    store.setQuantity(jar.id, 5, jar.product);
    // The event has not arrived yet: the shelf still shows 200.
    store.stop();
    api.setStock(jar.id, 3);
    await store.place(form);
    expect(store.state.value.refusal?.code).toBe('stock.short');
    await store.repair(null);
    expect(quantityOf(store.state.value.basket, jar.id)).toBe(3);
    await store.place(form);
    expect(api.orders[0]?.lines).toMatchObject([{ quantity: 3 }]);
  });

  test('a changed price asks again with the new total', async () => {
    const { api, store } = await shopping();
    store.setQuantity(jar.id, 1, jar.product);
    api.setPrice(jar.id, 600);
    await store.place(form);
    expect(store.state.value).toMatchObject({ step: 'checkout', refusal: { code: 'total.changed' }, quote: { totalCents: 650 } });
    await store.place(form);
    expect(api.orders[0]?.totalCents).toBe(650);
    store.stop();
  });

  test('a slot that filled up is shown as full', async () => {
    const { api, store } = await shopping();
    const slotId = api.shop.distributions[0]!.slots[2]!.id;
    store.setQuantity(jar.id, 1, jar.product);
    api.refuseNext = 'slot.full';
    await store.place({ ...form, slotId });
    expect(store.state.value.refusal).toMatchObject({ code: 'slot.full', slotId });
    expect(store.state.value.shelf?.distribution.slots.find(({ id }) => id === slotId)?.left).toBe(0);
    store.stop();
  });
});

describe('an order opened by its link', () => {
  test('is changed and cancelled', async () => {
    const { api, store } = await shopping();
    store.setQuantity(jar.id, 2, jar.product);
    await store.place(form);
    const { id } = api.orders[0]!;
    await store.openOrder(id, 'token');
    await store.changeOrder(new Map([[jar.id, 1]]));
    expect(store.state.value.opened).toMatchObject({ changed: true, order: { totalCents: 610 } });
    await store.cancelOrder();
    expect(store.state.value.opened?.order?.state).toBe('cancelled');
    expect(store.state.value.keptOrders).toEqual([]);
    store.stop();
  });

  test('a wrong link says so', async () => {
    const { store } = open(new FakeApi());
    await store.openOrder('ord_00000000000000000000000009', 'x');
    expect(store.state.value.opened).toMatchObject({ phase: 'failed', failure: { code: 'link.invalid' } });
  });
});
