import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Change } from '../../db/change-feed.ts';
import { createTestServer, type TestServer } from '../../testing/test-server.ts';
import { createOrganisation } from '../organisations/organisations.service.ts';
import { createPickupPoints } from '../pickup-points/pickup-points.service.ts';
import { importPoints } from './import-points.service.ts';
import { listOwnPoints } from './points.queries.ts';
import { csv, geoJson, point } from './points/testing/point-files.ts';

let server: TestServer;
beforeAll(async () => {
  server = await createTestServer();
});
afterAll(() => server.close());

interface Association {
  readonly id: string;
  readonly slug: string;
}

async function association(): Promise<Association> {
  const slug = `asso-${crypto.randomUUID()}`;
  const id = await createOrganisation(server.deps, { kind: 'association', name: 'Circuits courts', slug });
  return { id: id ?? '', slug };
}

async function importFile(
  { slug }: Association,
  bytes: Uint8Array,
  options: { readonly dryRun?: boolean; readonly skipFaulty?: boolean } = {},
) {
  const { changes, faults, created, changed, unchanged, absent, written } = await importPoints(server.deps, {
    organisation: slug,
    bytes,
    dryRun: options.dryRun ?? false,
    skipFaulty: options.skipFaulty ?? false,
  });
  return { changes, counts: [created, changed, unchanged, absent], faults: faults.map(({ code }) => code), written };
}

const pointsOf = ({ id }: Association) => listOwnPoints(server.deps.db, id);
const market = {};
const hall = { Nom: 'Halle couverte', 'Code postal': '20220', Commune: "L'Île-Rousse", Latitude: '42,6340', Longitude: '8,9370' };
const station = { Nom: 'Gare', 'Code postal': '20250', Commune: 'Corte', Latitude: '', Longitude: '' };

describe('An import of pickup points', () => {
  test('makes the points of the file, in its order, and the same file again changes nothing', async () => {
    const own = await association();
    expect(await importFile(own, csv([market, hall, station]))).toMatchObject({
      counts: [3, 0, 0, 0],
      written: true,
      faults: ['place.approximate'],
    });
    const points = await pointsOf(own);
    expect(points.map(({ name, isApproximate }) => [name, isApproximate])).toEqual([
      ['Place du Marché', false],
      ['Halle couverte', false],
      ['Gare', true],
    ]);
    expect(await importFile(own, csv([market, hall, station]))).toMatchObject({ counts: [0, 0, 3, 0], changes: [] });
    expect(await pointsOf(own)).toEqual(points);
  });

  test('changes the point of a changed line, and says from what to what', async () => {
    const own = await association();
    await importFile(own, csv([market, hall]));
    const before = await pointsOf(own);
    const { counts, changes } = await importFile(own, csv([market, { ...hall, Jour: 'mardi', Accès: 'Escaliers' }]));
    expect([counts, changes]).toEqual([
      [0, 1, 1, 0],
      [
        {
          kind: 'change',
          name: 'Halle couverte',
          city: "L'Île-Rousse",
          reference: 'halle couverte|20220|l ile rousse',
          fields: { usualWeekday: [6, 2], access: ['Accessible en fauteuil', 'Escaliers'], wheelchair: [true, false] },
        },
      ],
    ]);
    expect(await pointsOf(own)).toEqual([before[0], { ...before[1], usualWeekday: 2, access: 'Escaliers', wheelchair: false }]);
  });

  test('keeps points that the file does not name, and lists them', async () => {
    const own = await association();
    await importFile(own, csv([market, hall]));
    expect(await importFile(own, csv([market]))).toMatchObject({
      counts: [0, 0, 1, 1],
      changes: [{ kind: 'absent', name: 'Halle couverte', fields: {} }],
      written: true,
    });
    expect(await pointsOf(own)).toHaveLength(2);
  });

  test('that is only tried writes nothing and says the same', async () => {
    const own = await association();
    const dry = await importFile(own, csv([market, hall]), { dryRun: true });
    expect([dry.counts, dry.written, await pointsOf(own)]).toEqual([[2, 0, 0, 0], false, []]);
    expect((await importFile(own, csv([market, hall]))).changes).toEqual(dry.changes);
  });

  test('of a file with an error writes nothing, or the other lines when told to; the point of a faulty line does not count as missing', async () => {
    const own = await association();
    await importFile(own, csv([market]));
    const faulty = csv([{ ...market, Jour: 'un jour' }, hall]);
    expect(await importFile(own, faulty)).toMatchObject({ counts: [1, 0, 0, 0], faults: ['value.notWeekday'], written: false });
    expect(await pointsOf(own)).toHaveLength(1);
    expect(await importFile(own, faulty, { skipFaulty: true })).toMatchObject({ counts: [1, 0, 0, 0], written: true });
    expect((await pointsOf(own)).map(({ name, usualWeekday }) => `${name} ${usualWeekday}`).toSorted()).toEqual([
      'Halle couverte 6',
      'Place du Marché 6',
    ]);
  });

  test('changes the point that a good line names, also when a faulty one names it too', async () => {
    const own = await association();
    const named = { ...hall, Référence: 'H1' };
    await importFile(own, csv([named]));
    const again = csv([
      { ...named, Jour: 'un jour' },
      { ...named, Nom: 'Halle neuve' },
    ]);
    expect(await importFile(own, again, { skipFaulty: true })).toMatchObject({ counts: [0, 1, 0, 0], written: true });
    expect((await pointsOf(own)).map(({ name, reference }) => [name, reference])).toEqual([['Halle neuve', 'H1']]);
  });

  test('makes no second point of one that was made by hand, when a faulty line names it too', async () => {
    const own = await association();
    await importFile(own, csv([hall]));
    await server.deps.db.updateTable('pickupPoints').set({ reference: null }).where('organisationId', '=', own.id).execute();
    const again = csv([{ ...hall, Jour: 'un jour' }, hall]);
    expect(await importFile(own, again, { skipFaulty: true })).toMatchObject({ counts: [0, 1, 0, 0], written: true });
    expect(await pointsOf(own)).toHaveLength(1);
  });

  test('keeps a point’s reference when a line calls it by its id, and takes one that is called by both once', async () => {
    const own = await association();
    const named = { ...hall, Référence: 'H1' };
    await importFile(own, csv([named]));
    const [before] = await pointsOf(own);
    const both = csv([
      { ...named, Référence: before!.id, Nom: 'Halle neuve' },
      { ...named, Nom: 'Vieille halle' },
    ]);
    expect((await importFile(own, both)).counts).toEqual([0, 1, 1, 0]);
    expect(await pointsOf(own)).toEqual([{ ...before, name: 'Halle neuve' }]);
  });

  test('recognises a point that was made by hand', async () => {
    const own = await association();
    const byHand = {
      name: 'Place du marché',
      street: '',
      postcode: '20200',
      city: 'Bastia',
      latitude: null,
      longitude: null,
      kind: 'other',
      access: null,
    } as const;
    const [id] = await createPickupPoints(server.deps, own.id, [byHand]);
    expect((await importFile(own, csv([market]))).counts).toEqual([0, 1, 0, 0]);
    expect(await pointsOf(own)).toMatchObject([
      { id, name: 'Place du Marché', latitude: 42.6986, reference: 'place du marche|20200|bastia' },
    ]);
  });

  test('leaves alone what the file has no column for, and better coordinates than the middle of the commune', async () => {
    const own = await association();
    await importFile(own, csv([market]));
    const [before] = await pointsOf(own);
    const { counts } = await importFile(own, new TextEncoder().encode('Nom;Code postal;Commune\nPlace du Marché;20200;Bastia\n'));
    expect([counts, await pointsOf(own)]).toEqual([[0, 0, 1, 0], [before]]);
  });

  test('of another association’s file leaves this one’s points alone', async () => {
    const [own, other] = [await association(), await association()];
    await importFile(own, geoJson([point([9.45, 42.7], { kind: 'farm' }, 'node/1')]));
    expect((await importFile(other, geoJson([point([9.45, 42.7], { kind: 'farm' }, 'node/1')]))).counts).toEqual([1, 0, 0, 0]);
    expect([(await pointsOf(own)).length, (await pointsOf(other)).length]).toEqual([1, 1]);
  });

  test('follows a feature by its id wherever it moves, and by the export’s own id', async () => {
    const own = await association();
    await importFile(own, geoJson([point([9.45, 42.7], { name: 'Halle', kind: 'farm' }, 'node/1')]));
    expect(await importFile(own, geoJson([point([9.46, 42.71], { name: 'Halle neuve', kind: 'farm' }, 'node/1')]))).toMatchObject({
      counts: [0, 1, 0, 0],
      changes: [{ fields: { name: ['Halle', 'Halle neuve'], longitude: [9.45, 9.46], latitude: [42.7, 42.71] } }],
    });
    const [kept] = await pointsOf(own);
    const { latitude: _latitude, longitude: _longitude, ...properties } = kept!;
    expect((await importFile(own, geoJson([point([9.46, 42.71], properties, kept!.id)]))).counts).toEqual([0, 0, 1, 0]);
  });

  test('tells the servers that the network changed, and nothing when nothing did', async () => {
    const own = await association();
    const told: Change[] = [];
    const stop = server.deps.changes.subscribe((change) => told.push(change));
    await importFile(own, csv([market]), { dryRun: true });
    await importFile(own, csv([market]));
    await importFile(own, csv([market]));
    expect(told).toEqual([{ kind: 'network', organisationIds: [own.id] }]);
    await importFile(own, csv([{ ...market, Type: 'gare' }]));
    expect(told.slice(1)).toEqual([{ kind: 'network', organisationIds: [own.id] }, { kind: 'catalogue' }]);
    stop();
  });

  test('lists a thousand changes and counts them all', async () => {
    const own = await association();
    const features = Array.from({ length: 2500 }, (_, at) => point([8 + at / 1000, 50], { kind: 'farm' }, `node/${at}`));
    const progress: number[] = [];
    const report = await importPoints(server.deps, {
      organisation: own.slug,
      bytes: geoJson(features),
      dryRun: false,
      skipFaulty: false,
      onProgress: (done) => progress.push(done),
    });
    expect([report.created, report.changes.length, (await pointsOf(own)).length]).toEqual([2500, 1000, 2500]);
    expect(progress).toEqual([500, 1000, 1500, 2000, 2500, 2500]);
  });
});

const cell = (max: number) => fc.string({ unit: 'grapheme', maxLength: max }).map((text) => text.replace(/[\p{C}"]/gu, ' '));
const row = fc.record(
  {
    Nom: cell(30),
    Adresse: cell(30),
    'Code postal': fc.constantFrom('20200', '20000', '2020', '', '75011'),
    Commune: fc.constantFrom('Bastia', 'Ajaccio', 'Nulle-Part', 'St Florent', ''),
    Latitude: fc.constantFrom('42,7', '9,45', '0', '', '41,9192', '91'),
    Longitude: fc.constantFrom('9,45', '42,7', '0', '', '8,7386', '181'),
    Jour: fc.constantFrom('samedi', '', 'lundi', 'hier'),
    Type: fc.constantFrom('marché', 'moulin', ''),
    Accès: cell(40),
  },
  { requiredKeys: [] },
);

test('Whatever a file holds, importing it again changes nothing, and every point that was there is still there', async () => {
  const own = await association();
  await fc.assert(
    fc.asyncProperty(fc.array(row, { maxLength: 6 }), async (rows) => {
      const bytes = csv(rows);
      const before = (await pointsOf(own)).map(({ id }) => id);
      const first = await importFile(own, bytes, { skipFaulty: true });
      const kept = await pointsOf(own);
      expect(kept.map(({ id }) => id)).toEqual(expect.arrayContaining(before));
      expect(kept.length).toBe(before.length + (first.written ? (first.counts[0] ?? 0) : 0));
      const second = await importFile(own, bytes, { skipFaulty: true });
      expect(second.counts.slice(0, 2)).toEqual([0, 0]);
      expect(await pointsOf(own)).toEqual(kept);
    }),
    { numRuns: 40 },
  );
});
