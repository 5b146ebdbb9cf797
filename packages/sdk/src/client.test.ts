import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createCagette, isApiError, memorySession, type Cagette, type OrderRequest } from './index.ts';
import { contractValidator } from './validator.ts';
import { startContractServer, type ContractServer } from './testing/contract-server.ts';
import { commune, distributions, HONEY, SLUG, testId } from './testing/farm.ts';
import { CODE, SESSION_TOKEN } from './testing/farm-handlers.ts';

let server: ContractServer;
let cagette: Cagette;
const distributionId = testId('distribution', 1);

beforeAll(async () => {
  server = await startContractServer({ jars: 900 });
});
afterAll(async () => server.close());
beforeEach(() => {
  server.reset();
  cagette = createCagette({ baseUrl: server.baseUrl, validator: contractValidator });
});

async function wish(quantity: number): Promise<OrderRequest> {
  const lines = [{ offerId: HONEY, quantity }];
  const quote = await cagette.quotes.create({ distributionId, lines });
  return {
    distributionId,
    lines,
    customer: { name: 'Ana', email: 'ana@example.org' },
    termsAccepted: true,
    expectedTotalCents: quote.totalCents,
  };
}

test('An organisation is got by its slug', async () => {
  expect((await cagette.organisations.get(SLUG)).name).toBe('Ferme Petra Bianca');
});

test('Places are searched by a text, at most as many as asked for', async () => {
  const { items, attribution } = await cagette.places.search('aleria', { limit: 3 });
  expect([items, attribution]).toEqual([[commune], 'GeoNames']);
  expect(Object.fromEntries(server.requests[0]?.url.searchParams ?? [])).toMatchObject({ q: 'aleria', limit: '3' });
});

test('Its impact is got by its slug, and what nobody may know is null', async () => {
  const { sinceBeginning, months } = await cagette.impact.get(SLUG);
  expect(sinceBeginning).toMatchObject({ households: 48, toFarmsBp: 10_000, grams: 1_204_500 });
  expect(months.at(-1)).toEqual({ month: '2026-10', households: null, orders: null, toFarmsCents: null });
  await expect(cagette.impact.get('nulle-part')).rejects.toMatchObject({ code: 'organisation.notFound' });
});

describe('A list', () => {
  test('is iterated over all pages', async () => {
    const ids: string[] = [];
    for await (const { id } of cagette.distributions.list(SLUG, { limit: 2 })) ids.push(id);
    expect(ids).toEqual(distributions.map(({ id }) => id));
    expect(server.requests.map(({ url }) => url.searchParams.get('cursor'))).toEqual([null, '2']);
  });

  test('fetches nothing before it is iterated and no page more than is read', async () => {
    const list = cagette.distributions.list(SLUG, { limit: 1 });
    expect(server.requests).toHaveLength(0);
    for await (const { id } of list) {
      expect(id).toBe(distributionId);
      break;
    }
    expect(server.requests).toHaveLength(1);
  });

  test('gives one page as answered, with the server’s time', async () => {
    const page = await cagette.distributions.list(SLUG, { limit: 2 }).page({ cursor: '2' });
    expect(page.serverTime).toBe('2026-11-22T10:00:00.000Z');
    expect(page.items).toHaveLength(1);
    expect(page.nextCursor).toBeNull();
  });
});

describe('An order', () => {
  test('is placed, read, changed and cancelled with its token', async () => {
    const placed = await cagette.orders.place(await wish(2));
    const { token } = placed;
    if (placed.order === null || token === null) throw new Error('The order is somebody else’s');
    const { id } = placed.order;
    expect((await cagette.orders.get(id, { token })).totalCents).toBe(2 * (1190 + 20));

    const { lines, expectedTotalCents } = await wish(3);
    expect((await cagette.orders.change(id, { lines, expectedTotalCents }, { token })).totalCents).toBe(3 * (1190 + 20));
    expect((await cagette.orders.cancel(id, { token })).state).toBe('cancelled');
    expect((await cagette.orders.cancel(id, { token })).state).toBe('cancelled');
  });

  test('is not opened without token or session', async () => {
    await expect(cagette.orders.get(testId('order', 1))).rejects.toMatchObject({ name: 'ApiError', code: 'auth.required', status: 401 });
  });

  test('with the key of an earlier attempt is the earlier order', async () => {
    const request = await wish(1);
    const first = await cagette.orders.place(request, { idempotencyKey: 'one-intent' });
    const second = await cagette.orders.place(request, { idempotencyKey: 'one-intent' });
    expect(second.order?.id).toBe(first.order?.id);
    expect((await cagette.orders.place(request)).order?.id).not.toBe(first.order?.id);
  });

  test('of more than is left is refused with what is left and the new quote', async () => {
    const error: unknown = await cagette.orders.place(await wish(999)).catch((reason: unknown) => reason);
    if (!isApiError(error, 'stock.short')) throw error;
    expect(error.params.problems[0]).toMatchObject({ offerId: HONEY, productName: 'Miel de châtaignier' });
    expect(error.params.problems[0]?.available).toBeLessThan(999);
    expect(error.params.quote.totalCents).toBeGreaterThan(0);
    expect(error.requestId).toBe('req_1');
  });
});

describe('A customer', () => {
  test('signs in by code, reads, exports, and is signed out by erasing', async () => {
    await cagette.auth.requestCode('ana@example.org');
    await cagette.auth.signIn({ email: 'ana@example.org', code: CODE });
    expect(cagette.auth.current()?.customer.email).toBe('ana@example.org');
    const { order } = await cagette.orders.place(await wish(1));
    const codes: string[] = [];
    for await (const mine of cagette.me.orders({ limit: 1 })) codes.push(mine.code);
    expect(codes).toContain(order?.code);
    expect((await cagette.me.export()).email).toBe('ana@example.org');
    await cagette.me.erase();
    expect(cagette.auth.current()).toBeNull();
    await expect(cagette.me.export()).rejects.toMatchObject({ code: 'auth.required' });
  });

  test('learns how many attempts are left after a wrong code', async () => {
    const error: unknown = await cagette.auth.signIn({ email: 'ana@example.org', code: '000000' }).catch((reason: unknown) => reason);
    if (!isApiError(error, 'code.invalid')) throw error;
    expect(error.params.attemptsLeft).toBe(4);
  });

  test('signs out here even when the server has forgotten the session', async () => {
    const { customer } = await cagette.auth.signIn({ email: 'ana@example.org', code: CODE });
    const session = memorySession();
    session.write({ token: 'forgotten', expiresAt: '2099-01-01T00:00:00.000Z', customer });
    const other = createCagette({ baseUrl: server.baseUrl, session });
    await other.auth.signOut();
    expect(other.auth.current()).toBeNull();
  });

  test('whose session the server refuses is signed out, so that the next order needs none', async () => {
    const { customer } = await cagette.auth.signIn({ email: 'ana@example.org', code: CODE });
    const session = memorySession();
    session.write({ token: 'revoked', expiresAt: '2099-01-01T00:00:00.000Z', customer });
    const other = createCagette({ baseUrl: server.baseUrl, session });
    await expect(other.orders.place(await wish(1))).rejects.toMatchObject({ code: 'auth.invalid' });
    expect((await other.orders.place(await wish(1))).order).not.toBeNull();
  });

  test('whose session has ended by the clock sends no token', async () => {
    let now = Date.parse('2026-11-22T10:00:00Z');
    const timed = createCagette({ baseUrl: server.baseUrl, now: () => now });
    await timed.auth.signIn({ email: 'ana@example.org', code: CODE });
    now = Date.parse('2099-01-01T00:00:00Z');
    await expect(timed.me.export()).rejects.toMatchObject({ code: 'auth.required' });
    expect(timed.auth.current()).toBeNull();
  });
});

describe('What is sent', () => {
  test('of a public read is a simple request: no header that needs a preflight, the wire version in the address', async () => {
    const signedIn = createCagette({ baseUrl: `${server.baseUrl}/`, locale: 'fr' });
    await signedIn.auth.signIn({ email: 'ana@example.org', code: CODE });
    server.reset();
    const sent: Headers[] = [];
    const watched = createCagette({
      baseUrl: server.baseUrl,
      locale: 'fr',
      fetch: async (input, init) => {
        sent.push(new Headers(input instanceof Request ? input.headers : init?.headers));
        return fetch(input, init);
      },
    });
    await watched.auth.signIn({ email: 'ana@example.org', code: CODE });
    sent.length = 0;
    server.reset();
    await watched.shelves.get(distributionId);
    await watched.organisations.get(SLUG);
    await watched.distributions.list(SLUG).page();
    for (const headers of sent) expect([...headers.keys()].sort()).toEqual(['accept', 'accept-language']);
    for (const { url } of server.requests) expect(url.searchParams.get('wire')).toBe('1');
  });

  test('of everything else carries the wire version and the language as headers, and the token only where it opens something', async () => {
    const french = createCagette({ baseUrl: server.baseUrl, locale: 'fr' });
    await french.auth.signIn({ email: 'ana@example.org', code: CODE });
    server.reset();
    await french.quotes.create({ distributionId, lines: [{ offerId: HONEY, quantity: 1 }] });
    await french.me.export();
    const [quote, mine] = server.requests;
    expect(quote?.headers).toMatchObject({ 'cagette-wire': '1', 'accept-language': 'fr', 'content-type': 'application/json' });
    expect(quote?.headers.authorization).toBeUndefined();
    expect(mine?.headers).toMatchObject({ 'cagette-wire': '1', authorization: `Bearer ${SESSION_TOKEN}` });
    expect(mine?.url.search).toBe('');
  });

  test('keeps a base address’s path', async () => {
    const nested = createCagette({ baseUrl: `${server.baseUrl}/cagette/` });
    await expect(nested.organisations.get(SLUG)).rejects.toMatchObject({ code: 'route.notFound' });
    expect(server.requests[0]?.url.pathname).toBe(`/cagette/v1/organisations/${SLUG}`);
  });

  test('cannot leave its place in the path', async () => {
    await expect(cagette.organisations.get('a/b?c#d')).rejects.toMatchObject({ code: 'organisation.notFound' });
    expect(server.requests[0]?.url.pathname).toBe('/v1/organisations/a%2Fb%3Fc%23d');
  });
});
