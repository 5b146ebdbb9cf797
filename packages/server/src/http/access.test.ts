import { endpoints } from '@cagette/sdk/contract/endpoints';
import type { ErrorCode } from '@cagette/sdk/contract/errors';
import { type EndpointName, routes } from '@cagette/sdk/contract/routes';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createKey, readKeys, retireKey } from '../features/auth/auth.service.ts';
import { newToken } from '../ids.ts';
import { declaredCodes } from '../testing/declared-codes.ts';
import { jpeg, productOf } from '../features/photos/testing/pictures.ts';
import { createInvitation, createNetwork, planDistribution } from '../testing/association.ts';
import { createScene, orderBody, place, type Scene } from '../testing/scene.ts';
import { codesFor, signIn, signInAs, strangerSession } from '../testing/sign-in.ts';
import { tableFacts } from '../testing/table-facts.ts';
import { createTestServer, type TestServer } from '../testing/test-server.ts';

/** Every way to come to an endpoint, by what stands in `Authorization`. */
const callers = [
  'nobody',
  'notABearer',
  'wrongKey',
  'revokedKey',
  'otherKey',
  'rightKey',
  'wrongSession',
  'expiredSession',
  'strangerSession',
  'otherManager',
  'volunteer',
  'manager',
  'customer',
  'forgedLink',
  'expiredLink',
  'otherLink',
  'rightLink',
] as const;
type Caller = (typeof callers)[number];
type Outcome = 'ok' | ErrorCode;

function everybody(outcome: Outcome): Record<Caller, Outcome> {
  return Object.fromEntries(callers.map((caller) => [caller, outcome])) as Record<Caller, Outcome>;
}

/** What is one organisation's: others are not told that it exists. */
function ownersOnly(hidden: ErrorCode): Record<Caller, Outcome> {
  return {
    ...everybody('auth.invalid'),
    nobody: 'auth.required',
    otherKey: hidden,
    rightKey: 'ok',
    strangerSession: 'auth.forbidden',
    otherManager: hidden,
    volunteer: 'auth.forbidden',
    manager: 'ok',
    customer: 'auth.forbidden',
  };
}

/** Who is let in, by what the endpoint says of itself. */
const outcomes = {
  public: everybody('ok'),
  publicWithKey: {
    ...everybody('ok'),
    notABearer: 'auth.invalid',
    wrongKey: 'auth.invalid',
    revokedKey: 'auth.invalid',
    wrongSession: 'auth.invalid',
    expiredSession: 'auth.invalid',
    forgedLink: 'link.invalid',
    expiredLink: 'link.expired',
  },
  order: {
    ...everybody('auth.invalid'),
    nobody: 'auth.required',
    strangerSession: 'order.notFound',
    otherManager: 'order.notFound',
    volunteer: 'order.notFound',
    manager: 'order.notFound',
    customer: 'ok',
    forgedLink: 'link.invalid',
    expiredLink: 'link.expired',
    otherLink: 'order.notFound',
    rightLink: 'ok',
  },
  customer: {
    ...everybody('auth.invalid'),
    nobody: 'auth.required',
    strangerSession: 'ok',
    otherManager: 'ok',
    volunteer: 'ok',
    manager: 'ok',
    customer: 'ok',
  },
  desk: {
    ...everybody('auth.invalid'),
    nobody: 'auth.required',
    otherKey: 'distribution.notFound',
    rightKey: 'ok',
    strangerSession: 'auth.forbidden',
    otherManager: 'distribution.notFound',
    volunteer: 'ok',
    manager: 'ok',
    customer: 'auth.forbidden',
  },
  deskWrite: {
    ...everybody('auth.invalid'),
    nobody: 'auth.required',
    otherKey: 'auth.forbidden',
    rightKey: 'ok',
    strangerSession: 'auth.forbidden',
    otherManager: 'auth.forbidden',
    volunteer: 'auth.forbidden',
    manager: 'ok',
    customer: 'auth.forbidden',
  },
  deskProduct: ownersOnly('product.notFound'),
  deskAffiliation: ownersOnly('affiliation.notFound'),
  deskInvitation: ownersOnly('invitation.notFound'),
  deskParticipation: ownersOnly('distribution.notFound'),
  /** Whoever signed in may have been invited. */
  deskNetwork: {
    ...everybody('auth.invalid'),
    nobody: 'auth.required',
    otherKey: 'ok',
    rightKey: 'ok',
    strangerSession: 'ok',
    otherManager: 'ok',
    volunteer: 'ok',
    manager: 'ok',
    customer: 'ok',
  },
} as const satisfies Record<string, Record<Caller, Outcome>>;

const names = Object.keys(endpoints) as EndpointName[];
const CUSTOMER = 'ghjulia@example.org';

/** What takes something away that other endpoints need: an order, a session, products, what kind an organisation is. They have a world of their own. */
const destructive: readonly EndpointName[] = ['cancelOrder', 'deleteSession', 'eraseMe', 'importCatalogue', 'inviteFarm'];
let shared: Promise<World> | null = null;
afterAll(async () => (await shared)?.server.close());

describe.each(names)('%s', (name) => {
  let world: World;
  /** Who is refused changes nothing, so the next may ask for the same; null while nobody was refused. */
  let refused: Call | null = null;
  /** What was in the tables after the last refusal, null when something was written since. */
  let facts: Awaited<ReturnType<typeof tableFacts>> | null = null;
  beforeAll(async () => {
    world = await (destructive.includes(name) ? createWorld() : (shared ??= createWorld()));
  });
  afterAll(async () => {
    if (destructive.includes(name)) await world.server.close();
  });

  test.each(callers)('%s', async (caller) => {
    const expected = outcomes[kindOf(name)][caller];
    if (expected === 'ok') {
      facts = null;
      const reply = await send(world, name, await requests[name](world), world.authorization[caller]);
      expect(reply.status, JSON.stringify(reply.body)).toBe(endpoints[name].status);
      expect(JSON.stringify(reply.body).includes('/calendar.ics?token='), 'what opens an order').toBe(opensOrder(name, caller));
      return;
    }
    refused ??= await requests[name](world);
    const before = facts ?? (await tableFacts(world.server));
    const reply = await send(world, name, refused, world.authorization[caller]);
    expect(reply.body.code).toBe(expected);
    expect(declaredCodes(name)).toContain(expected);
    expect(Object.keys(reply.body.params)).toEqual([]);
    facts = await tableFacts(world.server);
    expect(facts).toEqual(before);
  });
});

function kindOf(name: EndpointName): keyof typeof outcomes {
  const { access, errors } = endpoints[name];
  if (access === 'public') return (errors as readonly ErrorCode[]).includes('auth.invalid') ? 'publicWithKey' : 'public';
  if (access !== 'desk') return access;
  const { method, path } = routes[name];
  if (path.includes('/products/')) return 'deskProduct';
  if (path.includes('/affiliations/')) return 'deskAffiliation';
  if (path.includes('/invitations/')) return 'deskInvitation';
  if (path.includes('/participations/')) return 'deskParticipation';
  if (method === 'GET') return path.endsWith('/affiliations') ? 'deskNetwork' : 'desk';
  return 'deskWrite';
}

/** Only an order's own customer is told what opens it: who places it, holds its link or is signed in as its customer. A cancelled order is not to be come for. */
function opensOrder(name: EndpointName, caller: Caller): boolean {
  return name === 'placeOrder' || name === 'getOrder' || name === 'changeOrder' || (name === 'listMyOrders' && caller === 'customer');
}

interface World {
  readonly server: TestServer;
  readonly scene: Scene;
  readonly orderId: string;
  /** The `Authorization` header of each caller. */
  readonly authorization: Readonly<Record<Caller, string | null>>;
}

async function createWorld(): Promise<World> {
  const server = await createTestServer();
  const [scene, other] = [await createScene(server, { offers: [{ declaredStock: 1000 }] }), await createScene(server)];
  const order = (of: Scene, email: string) =>
    orderBody(server, of, [{ offerId: of.offerIds[0]!, quantity: 1 }], { customer: { name: 'Ghjulia', email } }).then((body) =>
      place(server, body),
    );
  const own = await order(scene, CUSTOMER);
  const others = await order(other, 'altru@example.org');
  const key = (farmId: string) => createKey(server.deps, farmId, 'desk');
  const revoked = await createKey(server.deps, scene.farmId, 'revoked');
  for (const one of await readKeys(server.deps, scene.farmId)) await retireKey(server.deps, scene.farmId, one.id);
  const expiredSession = await signIn(server, CUSTOMER);
  await server.deps.db.updateTable('sessions').set({ expiresAt: '2026-11-25T08:59:59.000Z' }).execute();
  const tokens: Record<Exclude<Caller, 'nobody' | 'notABearer'>, string> = {
    wrongKey: `sk_${newToken()}`,
    revokedKey: revoked,
    otherKey: await key(other.farmId),
    rightKey: await key(scene.farmId),
    wrongSession: newToken(),
    expiredSession,
    strangerSession: await strangerSession(server),
    otherManager: await signInAs(server, other.farmId, 'manager', 'other.manager@example.org'),
    volunteer: await signInAs(server, scene.farmId, 'volunteer'),
    manager: await signInAs(server, scene.farmId, 'manager'),
    customer: await signIn(server, CUSTOMER),
    forgedLink: `${own.body.token.slice(0, -8)}AAAAAAAA`,
    expiredLink: server.deps.links.sign(own.body.order.id, '2026-09-01T00:00:00.000Z'),
    otherLink: others.body.token,
    rightLink: own.body.token,
  };
  const bearers = Object.fromEntries(Object.entries(tokens).map(([caller, token]) => [caller, `Bearer ${token}`]));
  return {
    server,
    scene,
    orderId: own.body.order.id,
    authorization: { nobody: null, notABearer: 'Basic Z2hqdWxpYTpzZWdyZXR1', ...(bearers as typeof tokens) },
  };
}

interface Call {
  readonly path?: string;
  readonly body?: object | string | undefined;
}

/** A request of each endpoint that is right in all but, perhaps, who asks. */
const requests: Record<EndpointName, (world: World) => Promise<Call>> = {
  getOrganisation: async ({ scene }) => ({ path: `/v1/organisations/${scene.slug}` }),
  listDistributions: async ({ scene }) => ({ path: `/v1/organisations/${scene.slug}/distributions` }),
  listPickupPoints: async ({ scene }) => ({ path: `/v1/organisations/${scene.slug}/pickup-points` }),
  getPickupPoint: async ({ scene }) => ({ path: `/v1/pickup-points/${scene.pickupPointId}` }),
  getImpact: async ({ scene }) => ({ path: `/v1/organisations/${scene.slug}/impact` }),
  getShelf: async ({ scene }) => ({ path: `/v1/distributions/${scene.distributionId}/shelf` }),
  watchShelf: async ({ scene }) => ({ path: `/v1/distributions/${scene.distributionId}/events` }),
  searchPlaces: async () => ({ path: '/v1/places?q=bastia' }),
  createQuote: async ({ scene }) => ({ body: { distributionId: scene.distributionId, lines: linesOf(scene) } }),
  placeOrder: async ({ server, scene }) => ({
    body: await orderBody(server, scene, linesOf(scene), { customer: { name: 'Nova', email: `${crypto.randomUUID()}@example.org` } }),
  }),
  getOrder: async ({ orderId }) => ({ path: `/v1/orders/${orderId}` }),
  changeOrder: async ({ orderId, scene }) => ({ path: `/v1/orders/${orderId}`, body: { lines: linesOf(scene), expectedTotalCents: 2380 } }),
  cancelOrder: async ({ orderId }) => ({ path: `/v1/orders/${orderId}` }),
  requestCode: async () => ({ body: { email: CUSTOMER } }),
  createSession: async ({ server }) => {
    await server.call('POST', '/v1/auth/codes', { body: { email: CUSTOMER } });
    return { body: { email: CUSTOMER, code: (await codesFor(server, CUSTOMER)).at(-1) } };
  },
  deleteSession: async () => ({}),
  listMyOrders: async () => ({}),
  exportMe: async () => ({}),
  eraseMe: async () => ({}),
  listDeskOrders: async ({ scene }) => ({ path: `/v1/desk/distributions/${scene.distributionId}/orders` }),
  getHarvestList: async ({ scene }) => ({ path: `/v1/desk/distributions/${scene.distributionId}/harvest-list` }),
  setProductPhoto: async ({ server, scene }) => ({ path: `/v1/desk/products/${await productOf(server, scene)}/photo`, body: await jpeg() }),
  removeProductPhoto: async ({ server, scene }) => ({ path: `/v1/desk/products/${await productOf(server, scene)}/photo` }),
  importCatalogue: async ({ scene }) => ({
    path: `/v1/desk/imports?organisation=${scene.slug}`,
    body: 'Produit;Catégorie;Prix TTC;TVA;Vente;Stock\nMiel;Miel;11,90;5,5;pièce;10\n',
  }),
  importPickupPoints: async ({ scene }) => ({
    path: `/v1/desk/imports/pickup-points?organisation=${scene.slug}`,
    body: 'Nom;Code postal;Commune\nHalle;20200;Bastia\n',
  }),
  listAffiliations: async () => ({}),
  inviteFarm: async ({ server, scene }) => {
    // For this endpoint what these callers belong to is an association.
    await server.deps.db.updateTable('organisations').set({ kind: 'association' }).where('id', '=', scene.farmId).execute();
    return { body: { association: scene.slug, email: `${crypto.randomUUID()}@example.org` } };
  },
  changeAffiliation: async ({ server, scene }) => ({
    path: `/v1/desk/affiliations/${(await createNetwork(server, scene)).affiliationId}`,
    body: { catalogueId: scene.catalogueId },
  }),
  endAffiliation: async ({ server, scene }) => ({ path: `/v1/desk/affiliations/${(await createNetwork(server, scene)).affiliationId}` }),
  acceptInvitation: async ({ server, scene }) => ({
    path: `/v1/desk/invitations/${await createInvitation(server, scene)}/acceptance`,
    body: { farm: scene.slug, catalogueId: scene.catalogueId },
  }),
  closeInvitation: async ({ server, scene }) => ({ path: `/v1/desk/invitations/${await createInvitation(server, scene)}` }),
  listParticipations: async ({ scene }) => ({ path: `/v1/desk/distributions/${scene.distributionId}/participations` }),
  joinDistribution: async ({ server, scene }) => {
    const { associationId, pickupPointId } = await createNetwork(server, scene);
    const id = await planDistribution(server, { associationId, pickupPointId, catalogueIds: [scene.catalogueId] });
    return { path: `/v1/desk/distributions/${id}/participations/${scene.slug}`, body: {} };
  },
  withdrawParticipation: async ({ server, scene }) => {
    const { associationId, pickupPointId } = await createNetwork(server, scene);
    const id = await planDistribution(server, { associationId, pickupPointId, catalogueIds: [scene.catalogueId] });
    return { path: `/v1/desk/distributions/${id}/participations/${scene.slug}` };
  },
};

function linesOf(scene: Scene) {
  return [{ offerId: scene.offerIds[0]!, quantity: 2 }];
}

/** A stream is let go as soon as it answered. */
async function send({ server }: World, name: EndpointName, { path, body }: Call, authorization: string | null) {
  const isFile = typeof body === 'string' || body instanceof Uint8Array;
  const response = await server.app.request(path ?? routes[name].path, {
    method: routes[name].method,
    headers: {
      'Idempotency-Key': crypto.randomUUID(),
      ...(body === undefined || isFile ? {} : { 'Content-Type': 'application/json' }),
      ...(isFile ? { 'Content-Type': 'text/csv' } : {}),
      ...(authorization === null ? {} : { Authorization: authorization }),
    },
    ...(body === undefined ? {} : { body: isFile ? new Blob([body]) : JSON.stringify(body) }),
  });
  if (response.headers.get('Content-Type')?.startsWith('text/event-stream')) {
    await response.body?.cancel();
    return { status: response.status, body: null };
  }
  const text = await response.text();
  return { status: response.status, body: text === '' ? null : JSON.parse(text) };
}
