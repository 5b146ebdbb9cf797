import type { Distribution } from '@cagette/sdk';
import { describe, expect, test, vi } from 'vitest';
import { demoId } from '../testing/demo-shop.ts';
import { FakeApi } from '../testing/fake-api.ts';
import { filledForm, openBrowser, openStore } from '../testing/open-store.ts';
import { previewOf } from './preview.ts';

const HOUR_MS = 3_600_000;
const [first, second] = new FakeApi().shop.distributions as [Distribution, Distribution];
const product = new FakeApi().shop.shelf.products.find(({ name }) => name.startsWith('Sauce'))!;
const jar = product.offers[0]!;

async function shopping(api = new FakeApi(), clockAheadMs = 0, storage = openBrowser().openTab()) {
  const store = openStore(api, storage, clockAheadMs);
  await store.start();
  await store.choose(first.id);
  store.setQuantity(jar.id, 2, product.name);
  return { api, store, storage };
}

describe('without a network', () => {
  test('the shop opens by itself once there is one', async () => {
    const api = new FakeApi();
    api.network = 'down';
    const store = openStore(api);
    await store.start();
    await store.setOffline(true);
    expect(store.state.value).toMatchObject({ phase: 'failed', isOffline: true });
    api.network = 'up';
    await store.setOffline(false);
    expect(store.state.value).toMatchObject({ phase: 'ready', isOffline: false, failure: null });
    store.stop();
  });

  test('a shelf that could not be read is read by itself afterwards', async () => {
    const { api, store } = await shopping();
    await store.setOffline(true);
    api.network = 'down';
    await store.choose(second.id);
    expect(store.state.value).toMatchObject({ shelfPhase: 'failed', shelfFailure: { code: 'network.failed' } });
    api.network = 'up';
    await store.setOffline(false);
    expect(store.state.value).toMatchObject({ shelfPhase: 'ready', shelf: { distribution: { id: second.id } } });
    store.stop();
  });

  test('an order is sent once there is one, and is one order', async () => {
    const { api, store } = await shopping();
    await store.setOffline(true);
    api.network = 'down';
    await store.place(filledForm);
    expect(store.state.value).toMatchObject({ sending: 'unknown', step: 'checkout' });
    api.network = 'lost';
    await store.carryOn();
    expect(store.state.value.sending).toBe('unknown');
    api.network = 'up';
    await store.setOffline(false);
    expect(store.state.value).toMatchObject({ sending: 'no', step: 'confirmation', basket: [] });
    expect(api.orders).toHaveLength(1);
    store.stop();
  });

  test('the price is asked once there is one', async () => {
    const { api, store } = await shopping();
    api.network = 'down';
    await store.setOffline(true);
    await store.goTo('checkout');
    expect(store.state.value.quote).toBeNull();
    api.network = 'up';
    await store.setOffline(false);
    expect(store.state.value.quote?.totalCents).toBe(1220);
    store.stop();
  });

  test('the price is asked once more when a network that is said to be back is not yet', async () => {
    const { api, store } = await shopping();
    api.network = 'down';
    await store.setOffline(true);
    await store.goTo('checkout');
    vi.useFakeTimers();
    await store.setOffline(false);
    expect(store.state.value.quote).toBeNull();
    api.network = 'up';
    await vi.advanceTimersByTimeAsync(5000);
    vi.useRealTimers();
    await expect.poll(() => store.state.value.quote?.totalCents).toBe(1220);
    store.stop();
  });

  test('an order opened by its link is read once there is one', async () => {
    const { api, store } = await shopping();
    await store.place(filledForm);
    api.network = 'down';
    await store.setOffline(true);
    await store.openOrder(api.orders[0]!.id, 'token');
    expect(store.state.value.opened?.phase).toBe('failed');
    api.network = 'up';
    await store.setOffline(false);
    expect(store.state.value.opened).toMatchObject({ phase: 'ready', order: { code: 'K7F-201' } });
    store.stop();
  });
});

describe('an order that another tab sent', () => {
  test('leaves what was chosen since in the basket', async () => {
    const browser = openBrowser();
    const { api, store } = await shopping(new FakeApi(), 0, browser.openTab());
    const other = openStore(api, browser.openTab());
    await other.start();
    api.network = 'lost';
    await store.place(filledForm);
    store.setQuantity(jar.id, 5, product.name);
    api.network = 'up';
    await Promise.all([store.resume(), other.resume()]);
    await Promise.resolve();
    expect(api.orders).toHaveLength(1);
    for (const { state } of [store, other]) expect(state.value.basket).toMatchObject([{ offerId: jar.id, quantity: 3 }]);
    store.stop();
    other.stop();
  });

  test('is not sent for ever by the one that never heard', async () => {
    const browser = openBrowser();
    const { api, store } = await shopping(new FakeApi(), 0, browser.openTab());
    const other = openStore(api, browser.openTab());
    await other.start();
    api.network = 'lost';
    await Promise.all([store.place(filledForm), other.place(filledForm)]);
    api.network = 'up';
    await store.carryOn();
    await other.resume();
    expect([store.state.value.sending, other.state.value.sending]).toEqual(['no', 'no']);
    store.stop();
    other.stop();
  });
});

describe('as time goes by', () => {
  test('a distribution that closed keeps the basket for another', async () => {
    const { api, store } = await shopping();
    api.now = Date.parse(first.closesAt);
    const { shelf, basket } = store.state.value;
    expect(previewOf(shelf!, basket, store.serverNow()).problems).toMatchObject([{ code: 'window.closed' }]);
    await store.repair(null);
    expect(store.state.value).toMatchObject({ step: 'distributions', basket: [{ offerId: jar.id, quantity: 2 }] });
    store.stop();
  });

  test('the server’s clock counts, whatever the visitor’s says', async () => {
    const { api, store } = await shopping(new FakeApi(), -26 * HOUR_MS);
    expect(store.serverNow()).toBe(api.now);
    store.stop();
  });

  test('a page put aside reads everything again when it is taken out', async () => {
    const { api, store, storage } = await shopping();
    store.rest();
    api.setPrice(jar.id, 700);
    api.now += HOUR_MS;
    const other = openStore(api, storage);
    await other.start();
    await store.refresh();
    expect(store.state.value).toMatchObject({ step: 'shelf', shelfPhase: 'ready' });
    expect(previewOf(store.state.value.shelf!, store.state.value.basket, store.serverNow()).goodsCents).toBe(1400);
    const heard = new Promise<void>((done) => {
      store.state.subscribe(({ shelf }) => shelf?.products.some(({ offers }) => offers.some(({ available }) => available === 7)) && done());
    });
    api.setStock(jar.id, 7);
    await heard;
    store.stop();
    other.stop();
  });
});

test('a line that was taken off is put back where it was, until the basket changes again', async () => {
  const { store } = await shopping();
  const other = new FakeApi().shop.shelf.products[0]!;
  store.setQuantity(other.offers[0]!.id, other.offers[0]!.step, other.name);
  const before = store.state.value.basket;
  store.setQuantity(jar.id, 0, product.name);
  expect(store.state.value.removed?.line).toMatchObject({ offerId: jar.id, quantity: 2 });
  store.undo();
  expect(store.state.value).toMatchObject({ basket: before, removed: null });
  store.setQuantity(jar.id, 0, product.name);
  store.setQuantity(other.offers[0]!.id, 0, other.name);
  store.undo();
  expect(store.state.value.basket.map(({ offerId }) => offerId)).toEqual([other.offers[0]!.id]);
  store.stop();
});

test('distributions beyond the first page are there too', async () => {
  const api = new FakeApi();
  const many = Array.from({ length: 230 }, (_, index) => ({ ...first, id: demoId('dis', index + 100) }));
  const answer = api.fetch;
  Object.assign(api, {
    fetch: async (input: string, init?: RequestInit) => {
      const url = new URL(input);
      if (!url.pathname.endsWith('/distributions')) return answer(input, init);
      const from = Number(url.searchParams.get('cursor') ?? 0);
      const to = from + Number(url.searchParams.get('limit'));
      const nextCursor = to < many.length ? String(to) : null;
      return Response.json({ serverTime: new Date(api.now).toISOString(), items: many.slice(from, to), nextCursor });
    },
  });
  const store = openStore(api);
  await store.start();
  expect(store.state.value.distributions.map(({ id }) => id)).toEqual(many.map(({ id }) => id));
  store.stop();
});
