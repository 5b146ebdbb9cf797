import type { DeskOrder, HarvestLine } from '@cagette/sdk/contract/desk';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createCatalogue, createScene, orderBody, place, type Scene } from '../../testing/scene.ts';
import { signInAs, strangerSession } from '../../testing/sign-in.ts';
import { createTestServer, type TestServer } from '../../testing/test-server.ts';
import { createKey } from '../auth/auth.service.ts';
import { createDistribution } from '../distributions/distributions.service.ts';
import { fr } from '../../messages/fr.ts';
import { harvestsCsv } from './harvest-csv.ts';
import { comingHarvests, harvestListFor } from './harvest-list.service.ts';
import { harvestText } from './harvest-text.ts';

let server: TestServer;
let association: Scene;
let bees: Scene;
let goats: Scene;
let distributionId: string;
const keys: Record<'association' | 'bees' | 'goats' | 'stranger', string> = { association: '', bees: '', goats: '', stranger: '' };

beforeAll(async () => {
  server = await createTestServer();
  association = await createScene(server, { farm: { kind: 'association', name: 'Circuits courts' } });
  bees = await createScene(server, {
    farm: { name: 'Abeilles' },
    offers: [{ product: { name: '=HYPERLINK("x")', category: 'Miel' }, reference: 'M-1' }],
  });
  goats = await createScene(server, {
    farm: { name: 'Chèvres' },
    offers: [
      {
        name: 'vrac',
        sale: 'bulk',
        priceCents: 2400,
        step: 250,
        declaredStock: 10_000,
        contentQuantity: null,
        product: { name: 'Tomme', category: 'Fromage' },
      },
      {
        sale: 'weighedEach',
        name: 'pièce',
        priceCents: 1800,
        contentQuantity: 1800,
        depositCents: 50,
        product: { name: 'Cabri', category: 'Viande' },
      },
    ],
  });
  const stranger = await createScene(server);
  distributionId = await createDistribution(server.deps, {
    organisationId: association.farmId,
    pickupPointId: association.pickupPointId,
    opensAt: '2026-11-24T17:00:00.000Z',
    closesAt: '2026-11-27T11:00:00.000Z',
    startsAt: '2026-11-27T23:30:00.000Z',
    endsAt: '2026-11-28T11:00:00.000Z',
    participations: [
      { catalogueId: bees.catalogueId, window: { opensAt: '2026-11-24T17:00:00.000Z', closesAt: '2026-11-26T11:00:00.000Z' } },
      { catalogueId: goats.catalogueId },
    ],
  });
  keys.association = await createKey(server.deps, association.farmId, 'desk');
  keys.bees = await createKey(server.deps, bees.farmId, 'desk');
  keys.goats = await createKey(server.deps, goats.farmId, 'desk');
  keys.stranger = await createKey(server.deps, stranger.farmId, 'desk');

  await order('ghjulia@example.org', [
    [bees.offerIds[0]!, 2],
    [goats.offerIds[0]!, 750],
  ]);
  await order('santu@example.org', [
    [bees.offerIds[0]!, 1],
    [goats.offerIds[1]!, 2],
  ]);
  const gone = await order('gone@example.org', [[bees.offerIds[0]!, 4]]);
  await server.call('DELETE', `/v1/orders/${gone.order.id}`, { token: gone.token });
});
afterAll(() => server.close());

async function order(email: string, lines: readonly (readonly [offerId: string, quantity: number])[]) {
  const wishes = lines.map(([offerId, quantity]) => ({ offerId, quantity }));
  const reply = await place(server, await orderBody(server, { distributionId }, wishes, { customer: { name: email, email } }));
  expect(reply.status, JSON.stringify(reply.body)).toBe(201);
  server.clock.advance(1000);
  return reply.body;
}

const orders = (token: string, query = '') => server.call('GET', `/v1/desk/distributions/${distributionId}/orders${query}`, { token });
const harvest = (token: string, query = '', headers = {}) =>
  server.call('GET', `/v1/desk/distributions/${distributionId}/harvest-list${query}`, { token, headers });
const facts = (line: HarvestLine) => [line.farmName, line.productName, line.quantity, line.orders, line.totalCents];

describe('the harvest list', () => {
  test('of the association holds every farm, of a farm its own lines, and cancelled orders count nowhere', async () => {
    const all = [
      ['Abeilles', '=HYPERLINK("x")', 3, 2, 3570],
      ['Chèvres', 'Tomme', 750, 1, 1800],
      ['Chèvres', 'Cabri', 2, 1, 6480],
    ];
    expect((await harvest(keys.association)).body.lines.map(facts)).toEqual(all);
    expect((await harvest(keys.bees)).body.lines.map(facts)).toEqual(all.slice(0, 1));
    expect((await harvest(keys.goats)).body.lines.map(facts)).toEqual(all.slice(1));
    expect((await harvest(keys.goats)).body).toEqual(
      await harvestListFor(server.deps, distributionId, goats.farmId).then(({ timeZone: _timeZone, ...list }) => list),
    );
  });

  test('tells a farm when its own window closes', async () => {
    expect((await harvest(keys.association)).body.closesAt).toBe('2026-11-27T11:00:00.000Z');
    expect((await harvest(keys.bees)).body.closesAt).toBe('2026-11-26T11:00:00.000Z');
  });

  test('adds up to the goods of the orders', async () => {
    const list = (await harvest(keys.association)).body.lines as HarvestLine[];
    const standing = ((await orders(keys.association)).body.items as DeskOrder[]).filter((one) => one.state !== 'cancelled');
    expect(sum(list.map((line) => line.totalCents))).toBe(sum(standing.map((one) => one.totalCents)));
  });

  test('as CSV opens in a French spreadsheet, named by the day at the pickup point, and holds no formula', async () => {
    const response = await server.app.request(`/v1/desk/distributions/${distributionId}/harvest-list?format=csv`, {
      headers: { Authorization: `Bearer ${keys.association}` },
    });
    expect(response.headers.get('Content-Type')).toBe('text/csv; charset=utf-8');
    expect(response.headers.get('Content-Disposition')).toBe('attachment; filename="recolte-2026-11-28.csv"');
    const bytes = Buffer.from(await response.arrayBuffer());
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const [header, ...rows] = parse(bytes, { delimiter: ';', bom: true });
    expect(header).toEqual([
      'Ferme',
      'Catégorie',
      'Produit',
      'Conditionnement',
      'Référence',
      'Vente',
      'Quantité',
      'Unité',
      'Contenu',
      'Unité du contenu',
      'Commandes',
      'Total TTC (EUR)',
    ]);
    expect(rows).toEqual([
      ['Abeilles', 'Miel', `'=HYPERLINK("x")`, 'pot', 'M-1', 'à la pièce', '3', 'pièce', '0,5', 'kg', '2', '35,70'],
      ['Chèvres', 'Fromage', 'Tomme', 'vrac', '', 'vrac', '0,75', 'kg', '', '', '1', '18,00'],
      ['Chèvres', 'Viande', 'Cabri', 'pièce', '', 'pièce pesée', '2', 'pièce', '1,8', 'kg', '1', '64,80'],
    ]);
  });

  test('speaks English where that is asked for', async () => {
    const reply = await harvest(keys.bees, '?format=csv', { 'Accept-Language': 'en-GB,fr;q=0.5' });
    expect(reply.body).toContain('Farm;Category;Product');
    expect(reply.body).toContain('35.70');
  });
});

describe('the orders of a distribution', () => {
  test('stand as they were placed; a cancelled one is shown with nothing to pay', async () => {
    const items = (await orders(keys.association)).body.items as DeskOrder[];
    expect(items.map((one) => [one.customer?.email, one.state, one.lines.length, one.totalCents, one.toPayCents, one.estimated])).toEqual([
      ['ghjulia@example.org', 'placed', 2, 4180, 4180, false],
      ['santu@example.org', 'placed', 2, 7670, 7770, true],
      ['gone@example.org', 'cancelled', 1, 4760, 0, false],
    ]);
  });

  test('a farm sees the orders that hold its lines, those lines and what they come to', async () => {
    const items = (await orders(keys.goats)).body.items as DeskOrder[];
    expect(items.map((one) => [one.customer?.email, one.lines.map((line) => line.farmId), one.totalCents])).toEqual([
      ['ghjulia@example.org', [goats.farmId], 1800],
      ['santu@example.org', [goats.farmId], 6480],
    ]);
  });

  test('come page by page', async () => {
    const first = (await orders(keys.association, '?limit=2')).body;
    const second = (await orders(keys.association, `?limit=2&cursor=${first.nextCursor}`)).body;
    expect([first.items.length, second.items.length, second.nextCursor]).toEqual([2, 1, null]);
  });
});

describe('who sees it', () => {
  test.each(['manager', 'volunteer'] as const)('a %s of the association sees all, of a farm that farm’s lines', async (role) => {
    const ofAssociation = await signInAs(server, association.farmId, role, `${role}.association@example.org`);
    const ofFarm = await signInAs(server, bees.farmId, role, `${role}.bees@example.org`);
    expect((await harvest(ofAssociation)).body.lines).toHaveLength(3);
    expect((await harvest(ofFarm)).body.lines.map(facts)).toEqual([['Abeilles', '=HYPERLINK("x")', 3, 2, 3570]]);
    expect((await orders(ofAssociation)).body.items).toHaveLength(3);
  });

  test('somebody with roles in two farms sees the lines of both', async () => {
    await signInAs(server, bees.farmId, 'volunteer', 'both@example.org');
    const token = await signInAs(server, goats.farmId, 'manager', 'both@example.org');
    expect((await harvest(token)).body.lines).toHaveLength(3);
    expect((await orders(token)).body.items).toHaveLength(3);
  });

  test('another organisation is told the same as of a distribution that does not exist', async () => {
    const others = await harvest(keys.stranger);
    const none = await server.call('GET', '/v1/desk/distributions/dst_00000000000000000000000000/harvest-list', { token: keys.stranger });
    expect([others.status, others.body.code, others.body.params]).toEqual([404, 'distribution.notFound', {}]);
    expect([none.status, none.body.code, none.body.params]).toEqual([404, 'distribution.notFound', {}]);
  });

  test('a customer without a role is refused', async () => {
    expect((await orders(await strangerSession(server))).body).toMatchObject({ status: 403, code: 'auth.forbidden' });
  });

  test('a farm that was taken out still sees what was ordered of it', async () => {
    const scene = await createScene(server, { farm: { kind: 'association' } });
    const { catalogueId, offerIds } = await createCatalogue(server, bees.farmId, [{}]);
    const id = await createDistribution(server.deps, {
      organisationId: scene.farmId,
      pickupPointId: scene.pickupPointId,
      opensAt: '2026-11-24T17:00:00.000Z',
      closesAt: '2026-11-27T11:00:00.000Z',
      startsAt: '2026-11-28T07:00:00.000Z',
      endsAt: '2026-11-28T11:00:00.000Z',
      participations: [{ catalogueId }],
    });
    await place(server, await orderBody(server, { distributionId: id }, [{ offerId: offerIds[0]!, quantity: 1 }]));
    await server.deps.db.deleteFrom('participations').where('distributionId', '=', id).execute();
    const reply = await server.call('GET', `/v1/desk/distributions/${id}/orders`, { token: keys.bees });
    expect(reply.body.items).toHaveLength(1);
  });
});

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}

describe('what is to be harvested for all collections to come', () => {
  const slugOf = async (id: string) =>
    (await server.deps.db.selectFrom('organisations').select('slug').where('id', '=', id).executeTakeFirstOrThrow()).slug;

  test('of a farm holds its lines in the association’s collections, and only those', async () => {
    const harvests = await comingHarvests(server.deps, await slugOf(bees.farmId));
    expect(harvests.map(({ runBy, list }) => [runBy, list.lines.map(({ quantity }) => quantity)])).toContainEqual(['Circuits courts', [3]]);
    const text = harvestText(
      harvests.filter(({ runBy }) => runBy === 'Circuits courts'),
      fr,
    );
    expect(text).toContain('Samedi 28 novembre à 0\u202fh\u202f30');
    expect(text).toContain('Avec Circuits courts. Commandes jusqu’au jeudi 26 novembre à 12\u202fh.');
    expect(text).toMatch(/3 pièces +2 commandes/);
    expect(text).not.toContain('Tomme');
  });

  test('of the association holds all, and is one spreadsheet', async () => {
    const harvests = await comingHarvests(server.deps, await slugOf(association.farmId));
    expect(harvests.map(({ runBy, list }) => [runBy, list.lines.length])).toEqual([[null, 3]]);
    const rows: string[][] = parse(harvestsCsv(harvests, 'EUR', 'fr'), { bom: true, delimiter: ';' });
    expect(rows[0]?.slice(0, 4)).toEqual(['Retrait', 'Lieu', 'Organisé par', 'Ferme']);
    expect(rows.slice(1).map(([day, , , farm]) => [day, farm])).toEqual([
      ['2026-11-28', 'Abeilles'],
      ['2026-11-28', 'Chèvres'],
      ['2026-11-28', 'Chèvres'],
    ]);
  });

  test('says so when there is nothing', () => expect(harvestText([], fr)).toBe('Rien n’est commandé pour les retraits à venir.'));
});
