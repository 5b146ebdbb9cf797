import fc from 'fast-check';
import { expect, test } from 'vitest';
import { demoNow, demoShop } from '../testing/demo-shop.ts';
import { FakeApi } from '../testing/fake-api.ts';
import { filledForm, openBrowser, openStore } from '../testing/open-store.ts';
import { type Basket, quantityOf } from './basket.ts';
import { openIds } from './distribution-to-enter.ts';
import type { ShopStore } from './shop-store.ts';

const MINUTE_MS = 60_000;
const offers = demoShop().shelf.products.flatMap((product) => product.offers.map((offer) => ({ ...offer, product: product.name })));
const anOffer = fc.constantFrom(...offers);
const tab = fc.nat({ max: 1 });

/** What a visitor with two tabs, the farm, the network and time may do. */
const move = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('set'), tab, offer: anOffer, steps: fc.integer({ min: 0, max: 40 }) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('undo'), tab }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('stock'), offer: anOffer, left: fc.integer({ min: 0, max: 3000 }) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('price'), offer: anOffer, cents: fc.integer({ min: 1, max: 3000 }) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('withdraw'), offer: anOffer }) },
  {
    weight: 4,
    arbitrary: fc.record({ kind: fc.constant('network'), network: fc.constantFrom('up', 'down', 'lost', 'busy') }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('event'), tab, isOffline: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('time'), minutes: fc.integer({ min: 1, max: 1200 }) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('choose'), tab, index: fc.nat({ max: 2 }) }) },
  {
    weight: 8,
    arbitrary: fc.record({ kind: fc.constantFrom('place', 'reload', 'repair', 'carryOn', 'refresh', 'checkout', 'shelf'), tab }),
  },
);
type Move = typeof move extends fc.Arbitrary<infer One> ? One : never;

/** A visitor with two tabs, and what must hold whatever happens. */
class Visit {
  readonly api = new FakeApi();
  confirmations = 0;
  readonly #browser = openBrowser();
  readonly #tabs: ShopStore[] = [];
  /** Keys of what was sent as an order: each is one intent of the visitor. */
  readonly #intents = new Set<string>();

  constructor() {
    const answer = this.api.fetch;
    Object.assign(this.api, {
      fetch: async (input: RequestInfo | URL, init?: RequestInit) => {
        const key = new Headers(init?.headers).get('Idempotency-Key');
        if (key !== null) this.#intents.add(key);
        return answer(input, init);
      },
    });
  }

  get intents(): number {
    return this.#intents.size;
  }

  store(index: number): ShopStore {
    return this.#tabs[index]!;
  }

  async open(index: number): Promise<void> {
    this.#tabs[index]?.stop();
    const store = openStore(this.api, this.#browser.openTab(), index * MINUTE_MS);
    store.state.subscribe(({ basket, phase, organisation }) => {
      expect(new Set(basket.map(({ offerId }) => offerId)).size, 'an offer is in the basket once').toBe(basket.length);
      for (const { quantity, name } of basket) {
        expect(Number.isSafeInteger(quantity) && quantity > 0, `a quantity of ${quantity}`).toBe(true);
        expect(name).not.toBe('');
      }
      if (phase === 'ready') expect(organisation).not.toBeNull();
    });
    this.#tabs[index] = store;
    await store.start();
  }

  close(): void {
    for (const store of this.#tabs) store.stop();
  }

  async make(one: Move): Promise<void> {
    const store = 'tab' in one ? this.store(one.tab) : this.store(0);
    if (one.kind === 'set' && 'steps' in one) store.setQuantity(one.offer.id, one.steps * one.offer.step, one.offer.product);
    if (one.kind === 'undo') store.undo();
    if (one.kind === 'stock' && 'left' in one) this.api.setStock(one.offer.id, one.left);
    if (one.kind === 'price' && 'cents' in one) this.api.setPrice(one.offer.id, one.cents);
    if (one.kind === 'withdraw' && 'offer' in one) this.#withdraw(one.offer.id);
    if (one.kind === 'network' && 'network' in one) this.api.network = one.network as 'up';
    if (one.kind === 'event' && 'isOffline' in one) await store.setOffline(one.isOffline);
    if (one.kind === 'time' && 'minutes' in one) this.api.now += one.minutes * MINUTE_MS;
    if (one.kind === 'choose' && 'index' in one) await store.choose(this.api.shop.distributions[one.index]!.id);
    if (one.kind === 'place') await store.place(filledForm);
    if (one.kind === 'reload' && 'tab' in one) await this.open(one.tab);
    if (one.kind === 'repair') await store.repair(null);
    if (one.kind === 'carryOn') await store.carryOn();
    if (one.kind === 'refresh') await store.refresh();
    if (one.kind === 'checkout' || one.kind === 'shelf') await store.goTo(one.kind);
  }

  #withdraw(offerId: string): void {
    const { shelf } = this.api.shop;
    const products = shelf.products.map((product) => ({ ...product, offers: product.offers.filter(({ id }) => id !== offerId) }));
    this.api.shop = { ...this.api.shop, shelf: { ...shelf, products: products.filter((product) => product.offers.length > 0) } };
  }
}

function units(basket: Basket): string {
  return basket.map(({ offerId, quantity }) => `${offerId}:${quantity}`).join(' ');
}

async function opened(): Promise<Visit> {
  const visit = new Visit();
  await visit.open(0);
  await visit.open(1);
  await visit.store(0).choose(visit.api.shop.distributions[0]!.id);
  return visit;
}

test('whatever happens, one repair makes the basket one that the server takes, and an intent is ordered at most once', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(move, { maxLength: 20 }), async (moves) => {
      const visit = await opened();
      for (const one of moves) {
        await visit.make(one);
        expect(visit.api.orders.length, 'at most one order an intent').toBeLessThanOrEqual(visit.intents);
      }

      // The network is back and says so; the visitor looks at the page again.
      visit.api.network = 'up';
      const store = visit.store(0);
      await store.setOffline(false);
      await store.carryOn();
      await visit.store(1).carryOn();
      await store.refresh();
      const open = openIds(visit.api.shop.distributions, visit.api.now);
      const { distributionId } = store.state.value;
      expect(store.state.value.phase).toBe('ready');
      expect([store.state.value.sending, visit.store(1).state.value.sending]).toEqual(['no', 'no']);
      if (open.length > 0) {
        if (distributionId === null || !open.includes(distributionId)) await store.choose(open[0]!);
        await store.repair(null);
        await store.place(filledForm);
        const { basket, refusal, step } = store.state.value;
        expect(refusal).toBeNull();
        // What is left is offered nowhere here; it is kept and not counted.
        const known = new Set(visit.api.shop.shelf.products.flatMap((product) => product.offers.map(({ id }) => id)));
        expect(basket.filter(({ offerId }) => known.has(offerId))).toEqual([]);
        expect(['confirmation', 'shelf', 'checkout', 'order', 'distributions']).toContain(step);
      }
      await Promise.resolve();
      expect(units(visit.store(1).state.value.basket), 'the other tab has the same basket').toBe(units(store.state.value.basket));
      for (const { available } of visit.api.shop.shelf.products.flatMap((product) => product.offers))
        expect(available ?? 0).toBeGreaterThanOrEqual(0);
      visit.close();
    }),
    { numRuns: 120 },
  );
});

test('what is chosen is lost by nothing but ordering it or repairing it', async () => {
  const harmless = move.filter(({ kind }) => !['set', 'undo', 'place', 'repair'].includes(kind));
  await fc.assert(
    fc.asyncProperty(fc.array(harmless, { maxLength: 20 }), fc.constantFrom(...offers), async (moves, offer) => {
      const visit = await opened();
      visit.store(0).setQuantity(offer.id, offer.step, offer.product);
      for (const one of moves) await visit.make(one);
      for (const index of [0, 1]) {
        await visit.open(index);
        expect(quantityOf(visit.store(index).state.value.basket, offer.id)).toBe(offer.step);
      }
      expect(visit.api.orders).toEqual([]);
      visit.close();
    }),
    { numRuns: 60 },
  );
});

test('the demo stands still at an instant when two distributions are open', () => {
  expect(openIds(demoShop().distributions, demoNow)).toHaveLength(2);
});
