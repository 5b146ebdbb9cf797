import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { invite } from '../affiliations/invite-farm.service.ts';
import { createDistribution } from '../distributions/distributions.service.ts';
import { organisationById } from '../organisations/organisations.service.ts';
import { createAssociation } from '../../testing/association.ts';
import { createScene, orderBody, place, type Scene, stockOf } from '../../testing/scene.ts';
import { signIn, signInAs } from '../../testing/sign-in.ts';
import { createTestServer, type TestServer } from '../../testing/test-server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await createTestServer();
});
afterAll(() => server.close());

async function order(scene: Scene, email: string, quantity = 3) {
  const body = await orderBody(server, scene, [{ offerId: scene.offerIds[0]!, quantity }], {
    customer: { name: 'Ghjulia Paoli', email, phone: '06 12 34 56 78' },
    note: 'Je passerai vers 9 h',
  });
  const reply = await place(server, body);
  expect(reply.status, JSON.stringify(reply.body)).toBe(201);
  return reply.body as { order: { id: string; customer: unknown }; token: string };
}

/** @returns the association's slug */
async function inviteFromNetwork(email: string): Promise<string> {
  const { associationId, slug } = await createAssociation(server);
  await invite(server.deps, await organisationById(server.deps, associationId), { email });
  return slug;
}

describe('my orders', () => {
  test('come newest first, page by page, and nobody else’s', async () => {
    const ids: string[] = [];
    for (let count = 0; count < 5; count++) {
      ids.unshift((await order(await createScene(server), 'lista@example.org')).order.id);
      server.clock.advance(1000);
    }
    await order(await createScene(server), 'altra@example.org');
    const token = await signIn(server, 'lista@example.org');
    const found: string[] = [];
    let cursor: string | null = null;
    const sizes: number[] = [];
    do {
      const page = await server.call('GET', `/v1/me/orders?limit=2${cursor ? `&cursor=${cursor}` : ''}`, { token });
      sizes.push(page.body.items.length);
      found.push(...page.body.items.map((one: { id: string }) => one.id));
      cursor = page.body.nextCursor;
    } while (cursor);
    expect(found).toEqual(ids);
    expect(sizes).toEqual([2, 2, 1]);
  });

  test('of one organisation are those of its own distributions', async () => {
    const [one, other] = [await createScene(server), await createScene(server)];
    const own = [await order(one, 'scelta@example.org'), await order(other, 'scelta@example.org')];
    const token = await signIn(server, 'scelta@example.org');
    const listed = async (slug: string) =>
      (await server.call('GET', `/v1/me/orders?organisation=${slug}`, { token })).body.items.map((found: { id: string }) => found.id);
    expect(await listed(one.slug)).toEqual([own[0]!.order.id]);
    expect(await listed(other.slug)).toEqual([own[1]!.order.id]);
    expect(await listed('nobody')).toEqual([]);
  });

  test('of one organisation stay its own on every page', async () => {
    const [one, other] = [await createScene(server), await createScene(server)];
    const later = await createDistribution(server.deps, {
      organisationId: one.farmId,
      pickupPointId: one.pickupPointId,
      opensAt: '2026-11-24T17:00:00.000Z',
      closesAt: '2026-12-04T11:00:00.000Z',
      startsAt: '2026-12-05T07:00:00.000Z',
      endsAt: '2026-12-05T11:00:00.000Z',
      participations: [{ catalogueId: one.catalogueId }],
    });
    const email = 'pagine@example.org';
    const oldest = await order(one, email);
    server.clock.advance(1000);
    await order(other, email);
    server.clock.advance(1000);
    const newest = await order({ ...one, distributionId: later }, email);
    const token = await signIn(server, email);
    const pages: string[][] = [];
    for (let cursor: string | null = ''; cursor !== null; ) {
      const { body } = await server.call('GET', `/v1/me/orders?organisation=${one.slug}&limit=1${cursor && `&cursor=${cursor}`}`, {
        token,
      });
      pages.push(body.items.map((found: { id: string }) => found.id));
      cursor = body.nextCursor;
    }
    expect(pages).toEqual([[newest.order.id], [oldest.order.id]]);
  });

  test.each([
    'x',
    Buffer.from('["\\u0000"]').toString('base64url'),
    Buffer.from('["ord_1"]').toString('base64url'),
    Buffer.from('[]').toString('base64url'),
  ])('a cursor that is not ours, %s, is refused', async (cursor) => {
    const token = await signInAs(server, (await createScene(server)).farmId, 'volunteer', 'cursor@example.org');
    const reply = await server.call('GET', `/v1/me/orders?cursor=${cursor}`, { token });
    expect(reply.body).toMatchObject({
      status: 422,
      code: 'validation.failed',
      params: { issues: [{ path: 'query.cursor', code: 'format' }] },
    });
  });
});

test('an export holds everything: contact, orders with lines, changes, invitations, sessions, roles', async () => {
  const scene = await createScene(server);
  const placed = await order(scene, 'export@example.org');
  const token = await signInAs(server, scene.farmId, 'manager', 'export@example.org');
  const network = await inviteFromNetwork('export@example.org');
  const reply = await server.call('GET', '/v1/me/export', { token });
  expect(reply.status).toBe(200);
  expect(reply.headers.get('Cache-Control')).toBe('no-store');
  expect(reply.body).toMatchObject({
    email: 'export@example.org',
    roles: [{ organisationSlug: scene.slug, role: 'manager' }],
    orders: [{ ...placed.order, calendarPath: null }],
    invitations: [{ association: network, message: null, invitedAt: expect.any(String), answer: null }],
    changes: [{ orderId: placed.order.id, kind: 'placed', actor: 'customer' }],
    sessions: [{ createdAt: expect.any(String), expiresAt: expect.any(String) }],
  });
  expect(reply.body.orders[0].customer).toEqual({ name: 'Ghjulia Paoli', email: 'export@example.org', phone: '06 12 34 56 78' });
});

describe('erasing', () => {
  test('cancels what can still be changed, gives stock back, and leaves no trace of the person in any table', async () => {
    const [open, closed] = [await createScene(server), await createScene(server)];
    const email = 'dimenticu@example.org';
    const [standing, cancelled] = [await order(closed, email), await order(open, email)];
    await server.deps.db
      .updateTable('orders')
      .set({ customerName: 'Dimenticu' })
      .where('id', 'in', [standing.order.id, cancelled.order.id])
      .execute();
    await server.deps.db.updateTable('orders').set({ state: 'closed' }).where('id', '=', standing.order.id).execute();
    await server.deps.db
      .insertInto('keptMails')
      .values({
        sentAt: server.clock.now().toISOString(),
        recipient: 'Dimenticu@example.org',
        sender: 'ferme@example.org',
        replyTo: null,
        subject: 'Votre commande',
        bodyText: '',
        bodyHtml: '',
        attachments: '[]',
      })
      .execute();
    const token = await signInAs(server, open.farmId, 'volunteer', email);
    await server.call('POST', '/v1/auth/codes', { body: { email } });
    await inviteFromNetwork(email);

    expect(await server.call('DELETE', '/v1/me', { token })).toMatchObject({ status: 204, body: null });
    expect(await stockOf(server, open.offerIds[0]!)).toBe(10);
    expect(await stockOf(server, closed.offerIds[0]!)).toBe(7);

    const rows = await server.deps.db
      .selectFrom('orders')
      .selectAll()
      .where('id', 'in', [standing.order.id, cancelled.order.id])
      .orderBy('state')
      .execute();
    expect(
      rows.map(({ state, goodsCents, customerName, customerPhone, note }) => [state, goodsCents, customerName, customerPhone, note]),
    ).toEqual([
      ['cancelled', 3570, null, null, null],
      ['closed', 3570, null, null, null],
    ]);
    const audit = await server.deps.db
      .selectFrom('orderChanges')
      .select('kind')
      .where('orderId', '=', cancelled.order.id)
      .orderBy('id')
      .execute();
    expect(audit.map((change) => change.kind)).toEqual(['placed', 'cancelled']);
    await expectNoTraceOf(email);

    const read = await server.call('GET', `/v1/orders/${standing.order.id}`, { token: standing.token });
    expect(read.body).toMatchObject({ state: 'closed', customer: null, note: null, totalCents: 3570 });
  });

  test('erased once is erased: the session opens nothing, and the address starts anew', async () => {
    const scene = await createScene(server);
    const email = 'rinasciuta@example.org';
    await order(scene, email);
    const token = await signIn(server, email);
    expect((await server.call('DELETE', '/v1/me', { token })).status).toBe(204);
    expect((await server.call('DELETE', '/v1/me', { token })).body.code).toBe('auth.invalid');
    expect(await stockOf(server, scene.offerIds[0]!)).toBe(10);

    await order(scene, email, 1);
    const mine = await server.call('GET', '/v1/me/orders', { token: await signIn(server, email) });
    expect(mine.body.items.map((one: { state: string; totalCents: number }) => [one.state, one.totalCents])).toEqual([['placed', 1190]]);
  });

  test('an order placed at the same moment is cancelled too, or belongs to somebody new', async () => {
    const [scene, other] = [await createScene(server), await createScene(server)];
    const email = 'subitu@example.org';
    await order(scene, email);
    const token = await signIn(server, email);
    const body = await orderBody(server, other, [{ offerId: other.offerIds[0]!, quantity: 2 }], { customer: { name: 'Subitu', email } });
    const [erased, placed] = await Promise.all([server.call('DELETE', '/v1/me', { token }), place(server, body)]);
    expect([erased.status, placed.status]).toEqual([204, 201]);
    const row = await server.deps.db.selectFrom('orders').selectAll().where('id', '=', placed.body.order.id).executeTakeFirstOrThrow();
    const left = await stockOf(server, other.offerIds[0]!);
    expect([
      ['cancelled', null, 10],
      ['placed', 'Subitu', 8],
    ]).toContainEqual([row.state, row.customerName, left]);
  });

  test('an order of which one farm has closed stands without a name', async () => {
    const scene = await createScene(server);
    const { order: placed } = await order(scene, 'mezu@example.org');
    await server.deps.db
      .updateTable('participations')
      .set({ closesAt: '2026-11-25T08:00:00.000Z' })
      .where('distributionId', '=', scene.distributionId)
      .execute();
    const token = await signIn(server, 'mezu@example.org');
    expect((await server.call('DELETE', '/v1/me', { token })).status).toBe(204);
    const row = await server.deps.db.selectFrom('orders').selectAll().where('id', '=', placed.id).executeTakeFirstOrThrow();
    expect([row.state, row.customerName, await stockOf(server, scene.offerIds[0]!)]).toEqual(['placed', null, 7]);
  });
});

/** Looks through every table, the job queue included, as text. */
async function expectNoTraceOf(email: string): Promise<void> {
  const { rows: tables } = await sql<{ name: string }>`
    select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname in ('public', 'pgboss')
  `.execute(server.deps.db);
  for (const { name } of tables) {
    const { rows } = await sql<{ count: number }>`
      select count(*)::int as count from ${sql.raw(name)} t where t::text ilike ${`%${email}%`} or t::text like '%Dimenticu%'
    `.execute(server.deps.db);
    expect(rows[0]?.count, name).toBe(0);
  }
}
