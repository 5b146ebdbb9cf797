import type { LineProblem, LineRequest, Order, OrderRequest, Quote, Shelf, StockEvent } from '@cagette/sdk';
import { windowState } from '@cagette/sdk/contract/calendar';
import type { ErrorCode } from '@cagette/sdk/contract/errors';
import type { EventStream } from '../state/live-shelf.ts';
import { previewOf } from '../state/preview.ts';
import { lineProblem } from '../state/line-problem.ts';
import { shelfIndex } from '../state/shelf-index.ts';
import { withStockEvent } from '../state/shelf-update.ts';
import { FakePeople, json, refuse } from './fake-people.ts';
import { demoId, demoNow, demoShop, type DemoShop } from './demo-shop.ts';

/**
 * A Cagette server of one shop in memory, spoken to at the network boundary, with the demo's data and the contract's rules. `demoNow` is its clock unless
 * `now` is set.
 */
export class FakeApi {
  now = demoNow;
  shop: DemoShop;
  /** Answers the next order with this code instead. */
  refuseNext: ErrorCode | null = null;
  readonly orders: Order[] = [];
  /** Who signs in, and what is kept about them. */
  readonly people = new FakePeople(this.orders);
  #network: 'up' | 'down' | 'lost' | 'silent' | 'busy' = 'up';
  readonly #streams = new Set<EventTarget>();
  readonly #byKey = new Map<string, Order>();

  constructor(shop: DemoShop = demoShop()) {
    this.shop = shop;
  }

  /**
   * `lost`: the request is carried out and the answer does not arrive. `silent`: nothing ever comes, until the caller gives up. `busy`: the server
   * answers that it cannot. What is open hears nothing while it is `down`.
   */
  get network(): 'up' | 'down' | 'lost' | 'silent' | 'busy' {
    return this.#network;
  }

  set network(network: 'up' | 'down' | 'lost' | 'silent' | 'busy') {
    this.#network = network;
    for (const stream of this.#streams) this.#greet(stream);
  }

  /** How many hear what changes on the shelf. */
  get listeners(): number {
    return this.#streams.size;
  }

  /** What the browser's `EventSource` does: it is cut by a network that is down and connects again by itself. */
  readonly openEvents = (): EventStream => {
    const stream = Object.assign(new EventTarget(), { close: () => void this.#streams.delete(stream) });
    this.#streams.add(stream);
    queueMicrotask(() => this.#greet(stream));
    return stream;
  };

  readonly fetch = async (input: RequestInfo | URL, init?: RequestInit): Promise<Response> => {
    const request = new Request(input, init);
    if (this.network === 'down') throw new TypeError('Failed to fetch');
    if (this.network === 'silent') return silence(request.signal);
    if (this.network === 'busy') return refuse('server.busy');
    const response = await this.#answer(request);
    if (this.network === 'lost') throw new TypeError('Failed to fetch');
    return response;
  };

  /** Sets what is left of an offer and tells who watches. */
  setStock(offerId: string, available: number | null): void {
    this.#update((shelf) => withStockEvent(shelf, { type: 'stock', offers: [{ offerId, available }] }));
    if (this.network !== 'down') for (const stream of this.#streams) tell(stream, 'stock', { offers: [{ offerId, available }] });
  }

  setPrice(offerId: string, priceCents: number): void {
    this.#update((shelf) => ({
      ...shelf,
      products: shelf.products.map((product) => ({
        ...product,
        offers: product.offers.map((offer) => (offer.id === offerId ? { ...offer, priceCents } : offer)),
      })),
    }));
  }

  async #answer(request: Request): Promise<Response> {
    const { pathname } = new URL(request.url);
    const { organisation, distributions, shelf } = this.shop;
    if (pathname === `/v1/organisations/${organisation.slug}`) return json(organisation);
    if (pathname === `/v1/organisations/${organisation.slug}/distributions`) {
      return json({ serverTime: new Date(this.now).toISOString(), items: distributions, nextCursor: null });
    }
    if (pathname.startsWith('/v1/organisations/')) return refuse('organisation.notFound');
    const [, , area, id = ''] = pathname.split('/');
    if (area === 'distributions') {
      const distribution = distributions.find((one) => one.id === id);
      return distribution ? json({ ...shelf, distribution }) : refuse('distribution.notFound');
    }
    if (area === 'quotes') {
      const { distributionId, lines } = (await request.json()) as { distributionId: string; lines: LineRequest[] };
      return json(this.#quote(distributionId, lines));
    }
    if (area === 'auth' || area === 'me') return this.people.answer(request);
    if (area === 'orders') return this.#orders(request, id);
    return refuse('route.notFound');
  }

  async #orders(request: Request, id: string): Promise<Response> {
    if (request.method === 'POST') return this.#place((await request.json()) as OrderRequest, request.headers.get('Idempotency-Key') ?? '');
    const index = this.orders.findIndex((order) => order.id === id);
    const order = this.orders[index];
    if (!order) return refuse('link.invalid');
    if (request.method === 'GET') return json(order);
    if (request.method === 'DELETE') return json((this.orders[index] = { ...order, state: 'cancelled', calendarPath: null }));
    const change = (await request.json()) as { lines: LineRequest[]; expectedTotalCents: number };
    const quote = this.#quote(order.distribution.id, change.lines, order.lines);
    if (quote.totalCents !== change.expectedTotalCents)
      return refuse('total.changed', { expectedTotalCents: change.expectedTotalCents, quote });
    return json((this.orders[index] = { ...order, ...withoutDistribution(quote), lines: orderLines(quote) }));
  }

  #place(request: OrderRequest, key: string): Response {
    const known = this.#byKey.get(key);
    if (known) return json({ added: false, order: known, token: 'token' }, 201);
    const code = this.refuseNext;
    this.refuseNext = null;
    const distribution = this.shop.distributions.find(({ id }) => id === request.distributionId);
    if (!distribution) return refuse('distribution.notFound');
    if (code === 'slot.full') return refuse('slot.full', { slotId: request.slotId });
    if (code) return refuse(code);
    if (windowState(distribution, new Date(this.now)) === 'closed') return refuse('window.closed', { closedAt: distribution.closesAt });
    const quote = this.#quote(request.distributionId, request.lines);
    const { problems } = quote;
    if (problems.length > 0)
      return refuse(problems.every((one) => one.code === 'stock.short') ? 'stock.short' : 'lines.refused', { problems, quote });
    if (quote.totalCents !== request.expectedTotalCents) {
      return refuse('total.changed', { expectedTotalCents: request.expectedTotalCents, quote });
    }
    for (const { offerId, quantity } of request.lines) this.#take(offerId, quantity);
    const order: Order = {
      ...withoutDistribution(quote),
      id: demoId('ord', this.orders.length + 1),
      code: `K7F-20${this.orders.length + 1}`,
      state: 'placed',
      organisation: this.shop.organisation,
      distribution,
      slot: distribution.slots.find(({ id }) => id === request.slotId) ?? null,
      customer: { name: request.customer.name, email: request.customer.email, phone: request.customer.phone ?? null },
      note: request.note ?? null,
      lines: orderLines(quote),
      calendarPath: `v1/orders/${demoId('ord', this.orders.length + 1)}/calendar.ics?token=token`,
      placedAt: new Date(this.now).toISOString(),
      updatedAt: new Date(this.now).toISOString(),
    };
    this.orders.push(order);
    this.#byKey.set(key, order);
    return json({ added: false, order, token: 'token' }, 201);
  }

  #take(offerId: string, quantity: number): void {
    const available = shelfIndex(this.shop.shelf).get(offerId)?.offer.available;
    if (typeof available === 'number') this.setStock(offerId, available - quantity);
  }

  /** As the server: quantities of one offer are added up, and what an order holds keeps its price. */
  #quote(distributionId: string, wishes: readonly LineRequest[], held: Order['lines'] = []): Quote {
    const kept: Quote['lines'] = [];
    const lines: LineRequest[] = [];
    for (const offerId of new Set(wishes.map((wish) => wish.offerId))) {
      let rest = wishes.filter((wish) => wish.offerId === offerId).reduce((sum, { quantity }) => sum + quantity, 0);
      const today = shelfIndex(this.shop.shelf).get(offerId)?.offer.priceCents;
      for (const line of held.filter((one) => one.offerId === offerId && one.priceCents !== today)) {
        const quantity = Math.min(rest, line.quantity);
        rest -= quantity;
        const depositCents = (line.depositCents / line.quantity) * quantity;
        if (quantity > 0) kept.push({ ...line, quantity, totalCents: line.priceCents * quantity, depositCents });
      }
      if (rest > 0) lines.push({ offerId, quantity: rest });
    }
    const quote = this.#quoteToday(distributionId, lines);
    const goodsCents = kept.reduce((sum, line) => sum + line.totalCents, quote.goodsCents);
    const depositCents = kept.reduce((sum, line) => sum + line.depositCents, quote.depositCents);
    return { ...quote, lines: [...kept, ...quote.lines], goodsCents, depositCents, totalCents: goodsCents + depositCents };
  }

  #quoteToday(distributionId: string, lines: readonly LineRequest[]): Quote {
    const distribution = this.shop.distributions.find(({ id }) => id === distributionId) ?? this.shop.shelf.distribution;
    const shelf = { ...this.shop.shelf, distribution };
    const basket = lines.map((line) => ({ ...line, name: '' }));
    const { farms, vat, goodsCents, depositCents, totalCents, estimated } = previewOf(shelf, basket, this.now);
    const priced = farms.flatMap((farm) => farm.lines);
    const problems = basket
      .map((line) => lineProblem(line, shelfIndex(shelf).get(line.offerId), this.now))
      .filter((one): one is LineProblem => one !== null);
    return {
      distributionId,
      currency: this.shop.organisation.currency,
      farms: farms.map(({ farmId, name, totalCents: total, depositCents: deposit, closesAt }) => ({
        farmId,
        name,
        totalCents: total,
        depositCents: deposit,
        vat: [],
        closesAt,
      })),
      vat: [...vat],
      goodsCents,
      depositCents,
      totalCents,
      estimated,
      problems,
      lines: priced.map(({ offerId, quantity, totalCents: total, depositCents: deposit, vatRateBp, estimated: isEstimate, found }) => ({
        offerId,
        productId: found.product.id,
        farmId: found.product.farmId,
        productName: found.product.name,
        offerName: found.offer.name,
        sale: found.offer.sale,
        quantity,
        priceCents: found.offer.priceCents,
        contentQuantity: found.offer.contentQuantity,
        contentUnit: found.offer.contentUnit,
        vatRateBp,
        totalCents: total,
        vatCents: 0,
        depositCents: deposit,
        estimated: isEstimate,
      })),
    };
  }

  #update(change: (shelf: Shelf) => Shelf): void {
    this.shop = { ...this.shop, shelf: change(this.shop.shelf) };
  }

  /** As the server does: what is left now comes first, so that nothing falls between reading the shelf and watching it. */
  #greet(stream: EventTarget): void {
    const offers = this.shop.shelf.products.flatMap((product) => product.offers.map(({ id, available }) => ({ offerId: id, available })));
    if (this.#streams.has(stream) && this.network === 'up') tell(stream, 'stock', { offers });
  }
}

function silence(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => signal.addEventListener('abort', () => reject(new TypeError('Failed to fetch'))));
}

function tell(stream: EventTarget, type: StockEvent['type'], data: object): void {
  stream.dispatchEvent(new MessageEvent(type, { data: JSON.stringify({ type, ...data }) }));
}

function orderLines(quote: Quote): Order['lines'] {
  return quote.lines.map((line, index) => ({ ...line, id: demoId('lin', index + 1) }));
}

function withoutDistribution({ distributionId: _id, problems: _problems, ...amounts }: Quote): Omit<Quote, 'distributionId' | 'problems'> {
  return amounts;
}
