import type { SessionRequest } from '../contract/auth.ts';
import type { ErrorCode, ParamsOf } from '../contract/errors.ts';
import { Order, OrderChange, OrderRequest } from '../contract/order.ts';
import { QuoteRequest } from '../contract/quote.ts';
import type { EndpointName } from '../contract/routes.ts';
import type { SeenRequest } from './contract-server.ts';
import type { createEventStream } from './event-stream.ts';
import { commune, distributions, HONEY, organisation, seller, shelfWith, SLUG, testId } from './farm.ts';
import { affiliation, invitationTo, withCatalogue } from './network.ts';
import { foundPoints, pointDetail } from './points.ts';
import { farmImpact } from './farm-impact.ts';
import { quoteOf } from './priced.ts';

export interface Refusal {
  readonly code: ErrorCode;
  readonly params: ParamsOf<ErrorCode>;
}
type Outcome = Refusal | { readonly reply: unknown };
type Handler = (params: Readonly<Record<string, string>>, request: SeenRequest) => Outcome;

export const CODE = '123456';
export const SESSION_TOKEN = 'session-token';
export const ORDER_TOKEN = 'order-token';
export const KEY = 'sk_test';
const NOW = '2026-11-22T10:00:00.000Z';

/** What the farm's server does: just enough state that an order takes jars off the shelf and an idempotency key replays. */
export function createFarmHandlers({ jars, events }: { readonly jars: number; readonly events: ReturnType<typeof createEventStream> }) {
  let left = jars;
  const orders = new Map<string, Order>();
  const replies = new Map<string, unknown>();
  const distributionOf = (id: string | undefined) => distributions.find((distribution) => distribution.id === id);
  const bearer = ({ headers }: SeenRequest) => headers.authorization?.replace('Bearer ', '');

  function take(count: number): void {
    left -= count;
    events.emit({ type: 'stock', offers: [{ offerId: HONEY, available: left }] });
  }

  function opened(request: SeenRequest, tokens: readonly string[]): Refusal | null {
    const token = bearer(request);
    if (token === undefined) return refusal('auth.required', {});
    return tokens.includes(token) ? null : refusal('auth.invalid', {});
  }

  function withOrder(id: string | undefined, request: SeenRequest, then: (order: Order) => Outcome): Outcome {
    const order = orders.get(id ?? '');
    return opened(request, [ORDER_TOKEN, SESSION_TOKEN]) ?? (order ? then(order) : refusal('order.notFound', {}));
  }

  function withLines(
    body: OrderChange & { readonly distributionId: string },
    held: number,
    then: (priced: Pick<Order, 'lines'>) => Outcome,
  ): Outcome {
    const distribution = distributionOf(body.distributionId);
    if (distribution === undefined) return refusal('distribution.notFound', {});
    const quote = quoteOf(distribution, body.lines, left + held);
    const short = quote.problems.filter(({ code }) => code === 'stock.short');
    if (short.length > 0) return refusal('stock.short', { problems: short, quote });
    if (quote.problems.length > 0) return refusal('lines.refused', { problems: quote.problems, quote });
    if (quote.totalCents !== body.expectedTotalCents)
      return refusal('total.changed', { expectedTotalCents: body.expectedTotalCents, quote });
    take(jarsIn(body.lines) - held);
    return then({ ...quote, lines: quote.lines.map((line, index) => ({ id: testId('line', index + 1), ...line })) });
  }

  const handlers: Record<Exclude<EndpointName, 'watchShelf'>, Handler> = {
    getOrganisation: ({ slug }) => (slug === SLUG ? { reply: organisation } : refusal('organisation.notFound', {})),
    listDistributions: ({ slug }, { url }) =>
      slug === SLUG ? { reply: { serverTime: NOW, ...paged(distributions, url) } } : refusal('organisation.notFound', {}),
    listPickupPoints: ({ slug }, { url }) => (slug === SLUG ? { reply: foundPoints(url) } : refusal('organisation.notFound', {})),
    getPickupPoint({ id }) {
      const point = pointDetail(id);
      return point ? { reply: point } : refusal('pickupPoint.notFound', {});
    },
    getImpact: ({ slug }) => (slug === SLUG ? { reply: farmImpact } : refusal('organisation.notFound', {})),
    getShelf({ id }) {
      const distribution = distributionOf(id);
      return distribution ? { reply: shelfWith(distribution, left) } : refusal('distribution.notFound', {});
    },
    searchPlaces: (_, { url }) => ({ reply: { items: url.searchParams.get('q') === 'aleria' ? [commune] : [], attribution: 'GeoNames' } }),
    createQuote(_, { body }) {
      const request = QuoteRequest.parse(jsonOf(body));
      const distribution = distributionOf(request.distributionId);
      return distribution ? { reply: quoteOf(distribution, request.lines, left) } : refusal('distribution.notFound', {});
    },
    placeOrder(_, request) {
      const key = request.headers['idempotency-key']?.toString();
      if (key === undefined) return refusal('idempotency.required', {});
      if (bearer(request) !== undefined && opened(request, [SESSION_TOKEN])) return refusal('auth.invalid', {});
      if (replies.has(key)) return { reply: replies.get(key) };
      const wish = OrderRequest.parse(jsonOf(request.body));
      return withLines(wish, 0, (priced) => {
        const order = Order.parse({
          ...priced,
          id: testId('order', orders.size + 1),
          code: `K7F-${orders.size + 1}`,
          state: 'placed',
          organisation: seller,
          distribution: distributionOf(wish.distributionId),
          slot: null,
          customer: { phone: null, ...wish.customer },
          note: wish.note ?? null,
          calendarPath: null,
          placedAt: NOW,
          updatedAt: NOW,
        });
        const reply = { added: false, order, token: ORDER_TOKEN };
        orders.set(order.id, order);
        replies.set(key, reply);
        return { reply };
      });
    },
    getOrder: ({ id }, request) => withOrder(id, request, (order) => ({ reply: order })),
    changeOrder: ({ id }, request) =>
      withOrder(id, request, (order) => {
        const change = { ...OrderChange.parse(jsonOf(request.body)), distributionId: order.distribution.id };
        return withLines(change, jarsIn(order.lines), (priced) => ({ reply: kept({ ...order, ...priced }) }));
      }),
    cancelOrder: ({ id }, request) =>
      withOrder(id, request, (order) => {
        if (order.state === 'placed') take(-jarsIn(order.lines));
        return { reply: kept({ ...order, state: 'cancelled' }) };
      }),
    requestCode: () => ({ reply: null }),
    createSession(_, { body }) {
      const { email, code } = jsonOf(body) as SessionRequest;
      if (code !== CODE) return refusal('code.invalid', { attemptsLeft: 4 });
      return {
        reply: { token: SESSION_TOKEN, expiresAt: '2099-01-01T00:00:00.000Z', customer: { id: testId('customer', 1), email, roles: [] } },
      };
    },
    deleteSession: (_, request) => opened(request, [SESSION_TOKEN]) ?? { reply: null },
    listMyOrders: (_, request) => opened(request, [SESSION_TOKEN]) ?? { reply: paged([...orders.values()], request.url) },
    exportMe: (_, request) =>
      opened(request, [SESSION_TOKEN]) ?? {
        reply: {
          exportedAt: NOW,
          email: 'ana@example.org',
          createdAt: NOW,
          roles: [],
          orders: [...orders.values()],
          changes: [],
          invitations: [],
          sessions: [],
        },
      },
    eraseMe: (_, request) => opened(request, [SESSION_TOKEN]) ?? { reply: null },
    listDeskOrders: (_, request) =>
      opened(request, [KEY]) ?? {
        reply: paged(
          [...orders.values()].map((order) => ({ ...order, toPayCents: order.totalCents })),
          request.url,
        ),
      },
    getHarvestList({ id }, request) {
      const distribution = distributionOf(id);
      const refused = opened(request, [KEY]) ?? (distribution ? null : refusal('distribution.notFound', {}));
      if (refused || distribution === undefined) return refused ?? refusal('distribution.notFound', {});
      if (request.url.searchParams.get('format') === 'csv') return { reply: 'Produit;Quantité\r\nMiel;3\r\n' };
      const { startsAt, closesAt, pickupPoint } = distribution;
      return {
        reply: { distributionId: distribution.id, startsAt, closesAt, pickupPointName: pickupPoint.name, currency: 'EUR', lines: [] },
      };
    },
    setProductPhoto: ({ id }, request) =>
      opened(request, [KEY]) ??
      (id === testId('product', 1)
        ? { reply: { path: `photos/${'a'.repeat(22)}`, width: request.body.length, height: 3 } }
        : refusal('product.notFound', {})),
    removeProductPhoto: ({ id }, request) =>
      opened(request, [KEY]) ?? (id === testId('product', 1) ? { reply: null } : refusal('product.notFound', {})),
    importPickupPoints: (_, request) =>
      opened(request, [KEY]) ?? {
        reply: {
          layout: request.headers['content-type'] === 'application/geo+json' ? 'geojson' : 'spreadsheet',
          encoding: 'utf-8',
          lines: request.body.toString().trim().split('\n').length - 1,
          created: 1,
          changed: 0,
          unchanged: 0,
          absent: 0,
          changes: [{ kind: 'create', name: 'Place', city: 'Bastia', reference: 'place|20200|bastia', fields: {} }],
          faults: [],
          written: request.url.searchParams.get('dryRun') !== 'true',
        },
      },
    listAffiliations: (_, request) =>
      opened(request, [KEY, SESSION_TOKEN]) ?? {
        reply: { affiliations: [affiliation], invitations: [invitationTo('contact@ferme.example')] },
      },
    inviteFarm(_, request) {
      const { email, message } = jsonOf(request.body) as { email: string; message?: string };
      const refused = opened(request, [KEY]);
      if (refused) return refused;
      return email === seller.email
        ? refusal('affiliation.exists', { farm: SLUG })
        : { reply: { ...invitationTo(email), message: message ?? null } };
    },
    changeAffiliation: ({ id }, request) =>
      opened(request, [KEY]) ??
      (id === affiliation.id
        ? { reply: withCatalogue(jsonOf(request.body) as { catalogueId?: string }) }
        : refusal('affiliation.notFound', {})),
    endAffiliation: ({ id }, request) =>
      opened(request, [KEY]) ?? (id === affiliation.id ? { reply: null } : refusal('affiliation.notFound', {})),
    acceptInvitation: ({ id }, request) =>
      opened(request, [KEY]) ??
      (id === testId('invitation', 1)
        ? { reply: withCatalogue(jsonOf(request.body) as { catalogueId?: string }) }
        : refusal('invitation.answered', { answer: 'withdrawn' })),
    closeInvitation: ({ id }, request) =>
      opened(request, [KEY]) ?? (id === testId('invitation', 1) ? { reply: null } : refusal('invitation.notFound', {})),
    listParticipations({ id }, request) {
      const distribution = distributionOf(id);
      const { farm, catalogue } = affiliation;
      const part = { ...distribution, id: testId('participation', 1), farm, catalogue, mayWithdraw: true };
      return (
        opened(request, [KEY]) ??
        (distribution ? { reply: { distributionId: id, participations: [part] } } : refusal('distribution.notFound', {}))
      );
    },
    joinDistribution({ id, farm }, request) {
      const window = jsonOf(request.body) as object;
      const { catalogue } = affiliation;
      const part = {
        ...distributionOf(id),
        id: testId('participation', 1),
        farm: affiliation.farm,
        catalogue,
        mayWithdraw: true,
        ...window,
      };
      return opened(request, [KEY]) ?? (farm === SLUG ? { reply: part } : refusal('affiliation.notFound', {}));
    },
    withdrawParticipation: ({ farm }, request) =>
      opened(request, [KEY]) ?? (farm === SLUG ? { reply: null } : refusal('participation.opened', { opensAt: NOW })),
    importCatalogue(_, request) {
      const refused = opened(request, [KEY]);
      if (refused) return refused;
      const isFaulty = request.body.includes('euros');
      const fault = { line: 2, column: 'prix', value: 'onze euros', code: 'value.notMoney', severity: 'error', params: {} } as const;
      const written = request.url.searchParams.get('dryRun') !== 'true' && !isFaulty;
      const lines = request.body.toString().trim().split('\n').length - 1;
      const report = {
        layout: 'cagette',
        encoding: 'utf-8',
        lines,
        newFarms: [],
        changes: [],
        unchanged: 0,
        faults: isFaulty ? [fault] : [],
        written,
      } as const;
      return isFaulty && request.url.searchParams.get('dryRun') !== 'true'
        ? refusal('import.faulty', { report: { ...report, newFarms: [], changes: [], faults: [...report.faults] } })
        : { reply: report };
    },
  };

  function kept(order: Order): Order {
    orders.set(order.id, order);
    return order;
  }

  return handlers;
}

function refusal<Code extends ErrorCode>(code: Code, params: ParamsOf<Code>): Refusal {
  return { code, params };
}

function jarsIn(lines: readonly { readonly offerId: string; readonly quantity: number }[]): number {
  return lines.filter(({ offerId }) => offerId === HONEY).reduce((sum, { quantity }) => sum + quantity, 0);
}

function jsonOf(body: Buffer): unknown {
  return JSON.parse(body.toString());
}

/** The cursor is the index of the page's first item. */
function paged<Item>(items: readonly Item[], url: URL): { items: readonly Item[]; nextCursor: string | null } {
  const limit = Number(url.searchParams.get('limit') ?? '50');
  const from = Number(url.searchParams.get('cursor') ?? '0');
  const next = from + limit;
  return { items: items.slice(from, next), nextCursor: next < items.length ? String(next) : null };
}
