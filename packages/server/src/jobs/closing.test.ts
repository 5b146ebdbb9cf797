import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { changeWindow, createDistribution } from '../features/distributions/distributions.service.ts';
import { createOrganisation } from '../features/organisations/organisations.service.ts';
import { type MailServer, startMailServer } from '../testing/mail-server.ts';
import { startMailWorkers } from '../testing/mail-workers.ts';
import { createCatalogue, createPickupPoint, createScene, orderBody, place } from '../testing/scene.ts';
import { createTestServer, type TestServer } from '../testing/test-server.ts';
import { closeDue, startClosing } from './closing.ts';

const alphabetically = (a: string, b: string) => (a < b ? -1 : 1);
const CLOSES = '2026-11-27T11:00:00.000Z';
const EARLIER = '2026-11-26T11:00:00.000Z';

let mailServer: MailServer;
let server: TestServer;
let stopWorkers: (() => Promise<void>) | null;

beforeEach(async () => {
  mailServer = await startMailServer();
  server = await createTestServer({ config: { smtpUrl: `smtp://127.0.0.1:${mailServer.port}` } });
  stopWorkers = null;
});
afterEach(async () => {
  await stopWorkers?.();
  await server.close();
  await mailServer.close();
});

const work = async () => {
  stopWorkers = await startMailWorkers(server);
};
/** Ends working once everything that waits is worked, so that what did not come never will. */
const settle = async () => {
  const waiting = () =>
    server.deps.db
      .selectFrom('pgboss.job' as never)
      .select('state' as never)
      .where('state' as never, 'in', ['created', 'retry', 'active'] as never)
      .execute();
  await expect.poll(waiting).toEqual([]);
  return [...mailServer.received].filter((mail) => /^(Liste|Commandes|Aucune)/.test(mail.subject ?? ''));
};
const states = async () =>
  (await server.deps.db.selectFrom('orders').select(['id', 'state']).orderBy('id').execute()).map(({ state }) => state);
const plain = (text: string | undefined) => (text ?? '').replace(/[\u202f\u00a0]/g, ' ');
const csvOf = (mail: { attachments: { filename?: string | undefined; content: Buffer }[] }, name: string) =>
  mail.attachments.find(({ filename }) => filename?.startsWith(name))?.content.toString();

async function orderOf(distributionId: string, email: string, lines: { offerId: string; quantity: number }[], name = 'Ghjulia Paoli') {
  const reply = await place(server, await orderBody(server, { distributionId }, lines, { customer: { name, email } }));
  expect(reply.status, JSON.stringify(reply.body)).toBe(201);
  return reply.body;
}

/** An association with two farms; the second may close a day earlier. */
async function association(secondWindow?: { opensAt: string; closesAt: string }) {
  const { deps } = server;
  const associationId = (await createOrganisation(deps, {
    slug: 'circuits',
    kind: 'association',
    name: 'Circuits Courts',
    email: 'coordination@example.org',
  }))!;
  const farms = [];
  for (const letter of ['a', 'b']) {
    const farmId = (await createOrganisation(deps, {
      slug: `ferme-${letter}`,
      kind: 'farm',
      name: `Ferme ${letter}`,
      email: `ferme-${letter}@example.org`,
    }))!;
    farms.push({ farmId, ...(await createCatalogue(server, farmId, [{ product: { name: `Miel ${letter}` } }])) });
  }
  const distributionId = await createDistribution(deps, {
    organisationId: associationId,
    pickupPointId: await createPickupPoint(server, associationId),
    opensAt: '2026-11-24T17:00:00.000Z',
    closesAt: CLOSES,
    startsAt: '2026-11-28T07:00:00.000Z',
    endsAt: '2026-11-28T11:00:00.000Z',
    participations: farms.map(({ catalogueId }, index) => ({
      catalogueId,
      ...(index === 1 && secondWindow ? { window: secondWindow } : {}),
    })),
  });
  return { distributionId, farms, offerIds: farms.map(({ offerIds }) => offerIds[0]!) };
}

describe('closing', () => {
  test('waits for its instant, then closes the orders, records it, and takes no more', async () => {
    const scene = await createScene(server);
    const lines = [{ offerId: scene.offerIds[0]!, quantity: 2 }];
    const { order, token } = await orderOf(scene.distributionId, 'a@example.org', lines);
    server.clock.set('2026-11-27T10:59:59.999Z');
    await closeDue(server.deps);
    expect(await states()).toEqual(['placed']);
    server.clock.set(CLOSES);
    await closeDue(server.deps);
    expect(await states()).toEqual(['closed']);
    const changes = await server.deps.db.selectFrom('orderChanges').selectAll().where('kind', '=', 'closed').execute();
    const snapshot = { slotId: null, totalCents: 2380, lines: [{ ...lines[0], totalCents: 2380 }] };
    expect(changes).toEqual([
      expect.objectContaining({
        orderId: order.id,
        at: CLOSES,
        actor: 'system',
        before: { ...snapshot, state: 'placed' },
        after: { ...snapshot, state: 'closed' },
      }),
    ]);
    const cancelled = await server.call('DELETE', `/v1/orders/${order.id}`, { token });
    expect(cancelled.body.code).toBe('window.closed');
    const read = await server.call('GET', `/v1/orders/${order.id}`, { token });
    expect(read.body.state).toBe('closed');
  });

  test('sends a farm alone one mail with its harvest list and its orders, each attached as a table', async () => {
    const scene = await createScene(server, {
      farm: { name: 'Ferme Petra', email: 'petra@example.org' },
      offers: [{ product: { name: '=1+1 <b>Miel</b>' } }],
    });
    const offerId = scene.offerIds[0]!;
    await orderOf(scene.distributionId, 'a@example.org', [{ offerId, quantity: 2 }], 'Zita');
    await orderOf(scene.distributionId, 'b@example.org', [{ offerId, quantity: 3 }], 'Anton');
    const dropped = await orderOf(scene.distributionId, 'c@example.org', [{ offerId, quantity: 1 }]);
    await server.call('DELETE', `/v1/orders/${dropped.order.id}`, { token: dropped.token });
    server.clock.set(CLOSES);
    await closeDue(server.deps);
    await work();
    const [mail, ...others] = await settle();
    expect(others).toEqual([]);
    expect(mail!.recipients).toEqual(['petra@example.org']);
    expect(mail!.from?.text).toContain('Ferme Petra');
    expect(mail!.subject).toBe('Liste de récolte et commandes – samedi 28 novembre, Place du Marché');
    expect(plain(mail!.text)).toContain('2 commandes sont à préparer.');
    expect(plain(mail!.text)).toContain('5 pièces, 2 commandes | 59,50 €');
    expect(plain(mail!.text)).toContain('À encaisser au retrait | 59,50 €');
    expect(mail!.text!.indexOf('Anton')).toBeLessThan(mail!.text!.indexOf('Zita'));
    expect(mail!.html).toContain('=1+1 &lt;b&gt;Miel&lt;/b&gt;');
    const harvest = csvOf(mail!, 'recolte-2026-11-28')!;
    expect(harvest.split('\r\n')[1]).toMatch(/'=1\+1 <b>Miel<\/b>.*;5;/);
    const orders = csvOf(mail!, 'commandes-2026-11-28')!.trim().split('\r\n');
    expect(orders).toHaveLength(3);
    expect(orders[1]).toContain(';Anton;b@example.org;');
    expect(orders[1]).toMatch(/;3;pièce;"35,70";non;"0,00";$/);
  });

  test('sends each farm its own list and the coordinator all orders', async () => {
    const { distributionId, offerIds } = await association();
    await orderOf(distributionId, 'a@example.org', [{ offerId: offerIds[0]!, quantity: 2 }]);
    await orderOf(
      distributionId,
      'b@example.org',
      offerIds.map((offerId) => ({ offerId, quantity: 1 })),
    );
    server.clock.set(CLOSES);
    await closeDue(server.deps);
    await work();
    const mails = await settle();
    const to = (address: string) => mails.find((mail) => mail.recipients[0] === address)!;
    expect(mails).toHaveLength(3);
    expect(to('ferme-a@example.org').text).toContain('3 pièces, 2 commandes');
    expect(to('ferme-a@example.org').text).not.toContain('Miel b');
    expect(to('ferme-b@example.org').text).toContain('1 pièce, 1 commande');
    expect(to('ferme-b@example.org').text).not.toContain('b@example.org');
    expect(to('ferme-b@example.org').replyTo?.text).toContain('coordination@example.org');
    expect(to('coordination@example.org').subject).toMatch(/^Commandes à distribuer/);
    expect(to('coordination@example.org').attachments.map(({ filename }) => filename)).toEqual(['commandes-2026-11-28.csv']);
  });

  test('sends a farm whose own window ends earlier its list then, and not again with the others', async () => {
    const { distributionId, offerIds } = await association({ opensAt: '2026-11-24T17:00:00.000Z', closesAt: EARLIER });
    await orderOf(
      distributionId,
      'a@example.org',
      offerIds.map((offerId) => ({ offerId, quantity: 1 })),
    );
    await work();
    server.clock.set(EARLIER);
    await closeDue(server.deps);
    expect((await settle()).map((mail) => mail.recipients[0])).toEqual(['ferme-b@example.org']);
    expect(await states()).toEqual(['placed']);
    server.clock.set(CLOSES);
    await closeDue(server.deps);
    expect((await settle()).map((mail) => mail.recipients[0] ?? '').toSorted(alphabetically)).toEqual([
      'coordination@example.org',
      'ferme-a@example.org',
      'ferme-b@example.org',
    ]);
  });

  test('says in a sentence that nobody ordered, without lists', async () => {
    await createScene(server, { farm: { email: 'petra@example.org' } });
    server.clock.set(CLOSES);
    await closeDue(server.deps);
    await work();
    const [mail, ...others] = await settle();
    expect(others).toEqual([]);
    expect(mail!.subject).toMatch(/^Aucune commande/);
    expect(mail!.attachments).toEqual([]);
  });

  test('ends quietly when an organisation has no address', async () => {
    await createScene(server, { farm: { email: null } });
    server.clock.set(CLOSES);
    await closeDue(server.deps);
    await work();
    expect(await settle()).toEqual([]);
  });

  test('is caught up at the start of a server that was off', async () => {
    const scene = await createScene(server, { farm: { email: 'petra@example.org' } });
    await orderOf(scene.distributionId, 'a@example.org', [{ offerId: scene.offerIds[0]!, quantity: 1 }]);
    server.clock.set('2026-11-29T09:00:00.000Z');
    await work();
    await startClosing(server.deps).stop();
    expect(await settle()).toHaveLength(1);
    expect(await states()).toEqual(['closed']);
  });

  test('is for good: no window opens again, of the whole or of a farm that closed earlier', async () => {
    const later = { opensAt: '2026-11-24T17:00:00.000Z', closesAt: '2026-11-27T12:00:00.000Z' };
    const { distributionId, farms } = await association({ opensAt: '2026-11-24T17:00:00.000Z', closesAt: EARLIER });
    const windows = async () =>
      Object.fromEntries(
        (await server.deps.db.selectFrom('participations').select(['catalogueId', 'closesAt']).execute()).map(
          ({ catalogueId, closesAt }) => [catalogueId, closesAt],
        ),
      );
    server.clock.set(EARLIER);
    await closeDue(server.deps);
    await changeWindow(server.deps, distributionId, { ...later, opensAt: '2026-11-26T12:00:00.000Z' });
    expect(await windows()).toEqual({ [farms[0]!.catalogueId]: later.closesAt, [farms[1]!.catalogueId]: EARLIER });
    server.clock.set(later.closesAt);
    await closeDue(server.deps);
    const again = changeWindow(server.deps, distributionId, { ...later, closesAt: '2026-11-27T13:00:00.000Z' });
    await expect(again).rejects.toThrow('not opened again');
    expect((await windows())[farms[0]!.catalogueId]).toBe(later.closesAt);
  });

  test('happens once, however many servers do it at once', async () => {
    for (const email of ['p@example.org', 'q@example.org', 'r@example.org']) await createScene(server, { farm: { email } });
    server.clock.set(CLOSES);
    await Promise.all(Array.from({ length: 6 }, () => closeDue(server.deps)));
    await work();
    expect((await settle()).map((mail) => mail.recipients[0] ?? '').toSorted(alphabetically)).toEqual([
      'p@example.org',
      'q@example.org',
      'r@example.org',
    ]);
  });

  test('leaves no order between the list and the door: each is refused, or closed with the others', async () => {
    for (let round = 0; round < 5; round++) {
      server.clock.set('2026-11-27T10:59:59.999Z');
      const scene = await createScene(server, { farm: { email: null }, offers: [{ declaredStock: 100 }] });
      const bodies = await Promise.all(
        Array.from({ length: 16 }, (_, index) =>
          orderBody(server, scene, [{ offerId: scene.offerIds[0]!, quantity: 1 }], {
            customer: { name: 'Anton', email: `${round}-${index}@example.org` },
          }),
        ),
      );
      const replies = bodies.map((body) => place(server, body));
      await Promise.race(replies);
      server.clock.set(CLOSES);
      await closeDue(server.deps);
      const statuses = (await Promise.all(replies)).map(({ status }) => status);
      const rows = await server.deps.db.selectFrom('orders').select('state').where('distributionId', '=', scene.distributionId).execute();
      expect(rows).toHaveLength(statuses.filter((status) => status === 201).length);
      expect(rows.every(({ state }) => state === 'closed')).toBe(true);
      expect(statuses.every((status) => status === 201 || status === 409)).toBe(true);
    }
  });
});
