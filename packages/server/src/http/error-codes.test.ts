import { type ErrorCode, errorCodes } from '@cagette/sdk/contract/errors';
import { Problem } from '@cagette/sdk/contract/problem';
import type { EndpointName } from '@cagette/sdk/contract/routes';
import { Hono } from 'hono';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createApp } from '../app.ts';
import { connect } from '../db/connection.ts';
import { close } from '../features/affiliations/answer-invitation.service.ts';
import { createKey } from '../features/auth/auth.service.ts';
import { createOrganisation, organisationById } from '../features/organisations/organisations.service.ts';
import { createLogger } from '../logger.ts';
import { declaredCodes } from '../testing/declared-codes.ts';
import { jpeg, pngHeader, productOf } from '../features/photos/testing/pictures.ts';
import { createScene, orderBody, place, type Scene } from '../testing/scene.ts';
import { createAssociation, createInvitation, createNetwork } from '../testing/association.ts';
import { codesFor, strangerSession } from '../testing/sign-in.ts';
import type { AppEnv } from './env.ts';
import { requestContext } from './middleware/request-context.ts';
import { problemHandler } from './problem-json.ts';
import { createTestServer, type Reply, type TestServer } from '../testing/test-server.ts';

let server: TestServer;
let scene: Scene;
beforeAll(async () => {
  server = await createTestServer();
  scene = await createScene(server, { offers: [{ declaredStock: 1000 }] });
});
afterAll(() => server.close());

/** A request that is answered with the code, and the endpoint that answers it; null where no endpoint does. */
type Way = readonly [endpoint: EndpointName | null, request: () => Promise<Reply>];

const EMAIL = 'ghjulia@example.org';
const UNKNOWN = '00000000000000000000000000';
const slot = (capacity: number) => [{ startsAt: '2026-11-28T07:00:00.000Z', endsAt: '2026-11-28T08:00:00.000Z', capacity }];
const linesOf = (of: Scene, quantity = 1) => [{ offerId: of.offerIds[0]!, quantity }];
const buyer = () => ({ customer: { name: 'Ghjulia', email: `${crypto.randomUUID()}@example.org` } });

async function order(of: Scene = scene, change: Record<string, unknown> = {}): Promise<Reply> {
  return place(server, { ...(await orderBody(server, of, linesOf(of), buyer())), ...change });
}

async function placed(of: Scene = scene): Promise<{ path: string; token: string; id: string }> {
  const { body } = await order(of);
  return { path: `/v1/orders/${body.order.id}`, token: body.token, id: body.order.id };
}

async function slotted(capacity: number): Promise<{ of: Scene; slotId: string }> {
  const of = await createScene(server, { distribution: { slots: slot(capacity) } });
  const shelf = await server.call('GET', `/v1/distributions/${of.distributionId}/shelf`);
  return { of, slotId: shelf.body.distribution.slots[0].id };
}

/** Answers on other collaborators than the test server's own. */
async function answerOf(app: ReturnType<typeof createApp>, path: string, init: RequestInit = {}): Promise<Reply> {
  const response = await app.request(path, init);
  return { status: response.status, headers: response.headers, body: await response.json() };
}

/** A row lock that never comes free in time, as the database tells it: every change of an order fails and is tried again. */
async function withConflicts(request: () => Promise<Reply>): Promise<Reply> {
  const { db } = server.deps;
  await sql`create function conflict() returns trigger language plpgsql as 'begin raise exception using errcode = ''40001''; end'`.execute(
    db,
  );
  await sql`create trigger conflict before update on orders for each row execute function conflict()`.execute(db);
  try {
    return await request();
  } finally {
    await sql`drop function conflict cascade`.execute(db);
  }
}

async function photo(method: string, body?: string | Uint8Array<ArrayBuffer>, productId?: string): Promise<Reply> {
  const path = `/v1/desk/products/${productId ?? (await productOf(server, scene))}/photo`;
  return server.call(method, path, { body, token: await createKey(server.deps, scene.farmId, 'desk') });
}

/** Asked with a key of the scene's farm, or of another organisation. */
async function desk(method: string, path: string, body?: unknown, organisationId = scene.farmId): Promise<Reply> {
  return server.call(method, path, {
    token: await createKey(server.deps, organisationId, 'desk'),
    ...(body === undefined ? {} : { body }),
  });
}

const invited = (body: object, associationId: string) => desk('POST', '/v1/desk/affiliations', body, associationId);

const ways: Record<ErrorCode, Way> = {
  'validation.failed': ['getShelf', () => server.call('GET', '/v1/distributions/1/shelf')],
  'body.invalidJson': ['createQuote', () => server.call('POST', '/v1/quotes', { body: '{' })],
  'body.tooLarge': ['createQuote', () => server.call('POST', '/v1/quotes', { body: 'x'.repeat(300_000) })],
  'body.unsupportedType': [
    'createQuote',
    () => server.call('POST', '/v1/quotes', { body: 'a=1', headers: { 'Content-Type': 'text/plain' } }),
  ],
  'route.notFound': [null, () => server.call('GET', '/v1/nulle-part')],
  'method.notAllowed': [null, () => server.call('PATCH', '/v1/orders')],
  'auth.required': ['listMyOrders', () => server.call('GET', '/v1/me/orders')],
  'auth.invalid': ['listMyOrders', () => server.call('GET', '/v1/me/orders', { token: 'nobody' })],
  'auth.forbidden': [
    'getHarvestList',
    async () => server.call('GET', `/v1/desk/distributions/${scene.distributionId}/harvest-list`, { token: await strangerSession(server) }),
  ],
  'code.invalid': ['createSession', () => server.call('POST', '/v1/auth/sessions', { body: { email: EMAIL, code: '123456' } })],
  'code.exhausted': [
    'createSession',
    async () => {
      await order(scene, { customer: { name: 'Ghjulia', email: EMAIL } });
      await server.call('POST', '/v1/auth/codes', { body: { email: EMAIL } });
      const wrong = (await codesFor(server, EMAIL)).at(-1) === '000000' ? '000001' : '000000';
      const attempt = () => server.call('POST', '/v1/auth/sessions', { body: { email: EMAIL, code: wrong } });
      for (let count = 1; count < 5; count++) await attempt();
      return attempt();
    },
  ],
  'link.invalid': [
    'getOrder',
    async () => {
      const { path, token } = await placed();
      return server.call('GET', path, { token: `${token.slice(0, -6)}AAAAAA` });
    },
  ],
  'link.expired': [
    'getOrder',
    async () => {
      const { path, id } = await placed();
      return server.call('GET', path, { token: server.deps.links.sign(id, '2026-01-01T00:00:00.000Z') });
    },
  ],
  'origin.forbidden': [
    'placeOrder',
    async () => {
      const of = await createScene(server, { farm: { allowedOrigins: ['https://ferme.example'] } });
      return server.call('POST', '/v1/orders', {
        body: await orderBody(server, of, linesOf(of)),
        headers: { Origin: 'https://autre.example', 'Idempotency-Key': crypto.randomUUID() },
      });
    },
  ],
  'organisation.notFound': ['getOrganisation', () => server.call('GET', '/v1/organisations/nulle-part')],
  'slug.reserved': [
    null,
    async () => {
      // Organisations are created on the command line and by imports; this is what an endpoint would answer.
      const app = new Hono<AppEnv>()
        .use(requestContext({ trustedProxies: 0 }))
        .onError(problemHandler(createLogger({ logLevel: 'silent' })));
      app.get('/', async (c) => c.json(await createOrganisation(server.deps, { kind: 'farm', name: 'Docs', slug: 'docs' })));
      return answerOf(app, '/');
    },
  ],
  'distribution.notFound': ['getShelf', () => server.call('GET', `/v1/distributions/dst_${UNKNOWN}/shelf`)],
  'pickupPoint.notFound': ['getPickupPoint', () => server.call('GET', `/v1/pickup-points/ppt_${UNKNOWN}`)],
  'order.notFound': ['getOrder', async () => server.call('GET', `/v1/orders/ord_${UNKNOWN}`, { token: (await placed()).token })],
  'lines.refused': ['placeOrder', () => order(scene, { lines: [{ offerId: `off_${UNKNOWN}`, quantity: 1 }] })],
  'window.notOpen': ['placeOrder', async () => order(await createScene(server, { distribution: { opensAt: '2026-11-26T00:00:00.000Z' } }))],
  'window.closed': ['placeOrder', async () => order(await createScene(server, { distribution: { closesAt: '2026-11-25T08:00:00.000Z' } }))],
  'stock.short': ['placeOrder', async () => order(await createScene(server, { offers: [{ declaredStock: 0 }] }))],
  'total.changed': ['placeOrder', () => order(scene, { expectedTotalCents: 1 })],
  'slot.required': ['placeOrder', async () => order((await slotted(5)).of)],
  'slot.notFound': ['placeOrder', () => order(scene, { slotId: `slt_${UNKNOWN}` })],
  'slot.full': [
    'placeOrder',
    async () => {
      const { of, slotId } = await slotted(1);
      await order(of, { slotId });
      return order(of, { slotId });
    },
  ],
  'phone.required': [
    'placeOrder',
    async () => order(await createScene(server, { farm: { phonePolicy: 'required' } }), { customer: { name: 'Ghjulia', email: EMAIL } }),
  ],
  'order.notChangeable': [
    'changeOrder',
    async () => {
      const { path, token } = await placed();
      await server.call('DELETE', path, { token });
      return server.call('PUT', path, { token, body: { lines: linesOf(scene), expectedTotalCents: 1190 } });
    },
  ],
  'order.changedMeanwhile': [
    'changeOrder',
    async () => {
      const { path, token } = await placed();
      return withConflicts(() => server.call('PUT', path, { token, body: { lines: linesOf(scene, 2), expectedTotalCents: 2380 } }));
    },
  ],
  'idempotency.required': [
    'placeOrder',
    async () => server.call('POST', '/v1/orders', { body: await orderBody(server, scene, linesOf(scene)) }),
  ],
  'idempotency.reused': [
    'placeOrder',
    async () => {
      const body = await orderBody(server, scene, linesOf(scene), buyer());
      await place(server, body, { key: 'once' });
      return place(server, { ...body, note: 'autre' }, { key: 'once' });
    },
  ],
  'import.faulty': [
    'importCatalogue',
    async () =>
      server.call('POST', '/v1/desk/imports', { body: 'Produit\nMiel\n', token: await createKey(server.deps, scene.farmId, 'desk') }),
  ],
  'import.pointsFaulty': [
    'importPickupPoints',
    async () =>
      server.call('POST', '/v1/desk/imports/pickup-points', {
        body: 'Nom\nHalle\n',
        token: await createKey(server.deps, scene.farmId, 'desk'),
      }),
  ],
  'product.notFound': ['removeProductPhoto', () => photo('DELETE', undefined, `prd_${UNKNOWN}`)],
  'photo.notSupported': ['setProductPhoto', () => photo('PUT', '<svg xmlns="http://www.w3.org/2000/svg" width="100" height="100"/>')],
  'photo.unreadable': ['setProductPhoto', async () => photo('PUT', (await jpeg()).subarray(0, 2000))],
  'photo.tooManyPixels': ['setProductPhoto', () => photo('PUT', pngHeader(20_000, 20_000))],
  'photo.tooSmall': ['setProductPhoto', async () => photo('PUT', await jpeg({ width: 1, height: 1 }))],
  'organisation.notAssociation': ['inviteFarm', () => invited({ email: EMAIL }, scene.farmId)],
  'invitation.ownAddress': [
    'inviteFarm',
    async () => {
      const { associationId } = await createAssociation(server, { email: EMAIL });
      return invited({ email: EMAIL }, associationId);
    },
  ],
  'affiliation.exists': [
    'inviteFarm',
    async () => {
      const { email } = await organisationById(server.deps, scene.farmId);
      return invited({ email }, (await createNetwork(server, scene)).associationId);
    },
  ],
  'invitation.declined': [
    'inviteFarm',
    async () => {
      const { associationId } = await createAssociation(server);
      const { body } = await invited({ email: EMAIL }, associationId);
      await close(server.deps, body.id, 'declined');
      return invited({ email: EMAIL }, associationId);
    },
  ],
  'affiliation.notFound': ['endAffiliation', () => desk('DELETE', `/v1/desk/affiliations/aff_${UNKNOWN}`)],
  'invitation.notFound': ['closeInvitation', () => desk('DELETE', `/v1/desk/invitations/inv_${UNKNOWN}`)],
  'invitation.answered': [
    'acceptInvitation',
    async () => {
      const id = await createInvitation(server, scene);
      await close(server.deps, id, 'withdrawn');
      return desk('POST', `/v1/desk/invitations/${id}/acceptance`, {});
    },
  ],
  'invitation.expired': [
    'acceptInvitation',
    async () => {
      const id = await createInvitation(server, scene);
      await server.deps.db.updateTable('invitations').set({ expiresAt: '2026-11-25T08:59:59.000Z' }).where('id', '=', id).execute();
      return desk('POST', `/v1/desk/invitations/${id}/acceptance`, {});
    },
  ],
  'farm.required': [
    'acceptInvitation',
    async () => desk('POST', `/v1/desk/invitations/${await createInvitation(server, scene)}/acceptance`, { farm: 'nulle-part' }),
  ],
  'catalogue.notFound': [
    'changeAffiliation',
    async () =>
      desk('PUT', `/v1/desk/affiliations/${(await createNetwork(server, scene)).affiliationId}`, { catalogueId: `cat_${UNKNOWN}` }),
  ],
  'participation.notFound': [
    'withdrawParticipation',
    () => desk('DELETE', `/v1/desk/distributions/${scene.distributionId}/participations/nulle-part`),
  ],
  'participation.window': [
    'joinDistribution',
    () =>
      desk('PUT', `/v1/desk/distributions/${scene.distributionId}/participations/${scene.slug}`, { closesAt: '2026-12-25T11:00:00.000Z' }),
  ],
  'participation.opened': [
    'withdrawParticipation',
    () => desk('DELETE', `/v1/desk/distributions/${scene.distributionId}/participations/${scene.slug}`),
  ],
  'rate.limited': [
    'requestCode',
    async () => {
      const app = createApp({ ...server.deps, config: { ...server.deps.config, codesPerAddress: 1 } });
      const init = { method: 'POST', body: JSON.stringify({ email: EMAIL }), headers: { 'Content-Type': 'application/json' } };
      await app.request('/v1/auth/codes', init);
      return answerOf(app, '/v1/auth/codes', init);
    },
  ],
  'wireVersion.unsupported': [
    'getOrganisation',
    () => server.call('GET', `/v1/organisations/${scene.slug}`, { headers: { 'Cagette-Wire': '99' } }),
  ],
  'server.busy': [
    'getOrganisation',
    async () => {
      // Nobody listens on port 1.
      const away = connect({ connectionString: 'postgres://nobody@127.0.0.1:1/none' }, { poolSize: 1 });
      const reply = await answerOf(createApp({ ...server.deps, db: away.db }), '/v1/organisations/ferme');
      await away.close();
      return reply;
    },
  ],
  'server.error': [
    'getOrganisation',
    async () => {
      const { db } = server.deps;
      await sql`alter table organisations rename to elsewhere`.execute(db);
      const app = createApp({ ...server.deps, logger: createLogger({ logLevel: 'silent' }) });
      const reply = await answerOf(app, '/v1/organisations/ferme');
      await sql`alter table elsewhere rename to organisations`.execute(db);
      return reply;
    },
  ],
};

describe('every error code is reached by a request, and declared by the endpoint that answers it', () => {
  test.each(Object.keys(errorCodes) as ErrorCode[])('%s', async (code) => {
    const [endpoint, request] = ways[code];
    const reply = await request();
    expect(reply.body.code, JSON.stringify(reply.body)).toBe(code);
    expect(reply.status).toBe(errorCodes[code].status);
    expect(reply.headers.get('Content-Type')).toBe('application/problem+json');
    expect(reply.headers.get('Cache-Control')).toBe('no-store');
    expect(Problem.parse(reply.body)).toEqual({ ...reply.body, type: `urn:cagette:error:${code}`, title: errorCodes[code].title });
    expect(reply.headers.get('X-Request-Id')).toBe(reply.body.requestId);
    if (endpoint) expect(declaredCodes(endpoint)).toContain(code);
  });
});

describe('what goes with a code', () => {
  test('an error that nobody foresaw tells nothing of itself', async () => {
    const reply = await ways['server.error'][1]();
    expect(reply.body.params).toEqual({});
    expect(JSON.stringify(reply.body)).not.toMatch(/organisations|relation|exist|stack/);
  });

  test.each(['rate.limited', 'server.busy'] as const)('%s says when to come back', async (code) => {
    expect(Number((await ways[code][1]()).headers.get('Retry-After'))).toBeGreaterThan(0);
  });
});
