import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SteppedClock } from '../../clock.ts';
import type { Change, ChangeFeed } from '../../db/change-feed.ts';
import type { OpenDatabase } from '../../db/open-database.ts';
import { TEST_NOW } from '../../testing/test-server.ts';
import { createTestDatabase } from '../../testing/test-database.ts';
import { createOrganisation } from '../organisations/organisations.service.ts';
import { importCatalogue } from './imports.service.ts';
import { demoFile } from './testing/demo-files.ts';
import { fileOfRows } from './testing/file-of-rows.ts';

let database: OpenDatabase;
const published: Change[] = [];
const changes: ChangeFeed = {
  publish: (change) => void published.push(change),
  subscribe: () => () => undefined,
  close: async () => undefined,
};
const clock = new SteppedClock(TEST_NOW);
let deps: { db: OpenDatabase['db']; clock: SteppedClock; changes: ChangeFeed };
let farms = 0;

beforeAll(async () => {
  database = await createTestDatabase();
  deps = { db: database.db, clock, changes };
});
afterAll(() => database.close());

async function newFarm(): Promise<string> {
  const slug = `ferme-import-${++farms}`;
  await createOrganisation(deps, { kind: 'farm', name: `Ferme import ${farms}`, slug });
  return slug;
}

function run(organisation: string, bytes: Uint8Array, options: { dryRun?: boolean; skipFaulty?: boolean } = {}) {
  return importCatalogue(deps, { organisation, bytes, dryRun: false, skipFaulty: false, ...options });
}

async function offersOf(slug: string) {
  return database.db
    .selectFrom('offers')
    .innerJoin('catalogues', 'catalogues.id', 'offers.catalogueId')
    .innerJoin('organisations', 'organisations.id', 'catalogues.organisationId')
    .innerJoin('products', 'products.id', 'offers.productId')
    .leftJoin('stocks', (join) => join.onRef('stocks.offerId', '=', 'offers.id').on('stocks.distributionId', 'is', null))
    .select([
      'offers.id',
      'products.name as product',
      'offers.name',
      'reference',
      'priceCents',
      'stockMode',
      'declaredStock',
      'quantity',
      'offers.withdrawnAt',
      'products.withdrawnAt as productWithdrawnAt',
    ])
    .where('organisations.slug', '=', slug)
    .orderBy('offers.id')
    .execute();
}

describe('the association of the demo', () => {
  it('gets its nine farms and 41 offers, and nothing more the second time', async () => {
    await createOrganisation(deps, { kind: 'association', name: 'Corse circuits courts', slug: 'corse-circuits-courts' });
    published.length = 0;
    const first = await run('corse-circuits-courts', demoFile('catalogue-association.csv'));
    expect(first).toMatchObject({ layout: 'cagette', encoding: 'windows-1252', lines: 41, unchanged: 0, faults: [], written: true });
    expect(first.newFarms).toHaveLength(9);
    expect(first.newFarms[1]).toEqual({ name: "Bergerie di l'Altu", slug: 'bergerie-di-l-altu' });
    expect(first.changes.map((change) => change.kind)).toEqual(Array.from({ length: 41 }, () => 'create'));
    expect(published).toEqual([{ kind: 'catalogue' }, { kind: 'network', organisationIds: [expect.stringMatching(/^org_/)] }]);
    const second = await run('corse-circuits-courts', demoFile('catalogue-association.csv'));
    expect(second).toMatchObject({ newFarms: [], changes: [], unchanged: 41, written: true });
    expect(published).toHaveLength(2);
    const basket = await database.db
      .selectFrom('products')
      .select(['description', 'picture'])
      .where('name', '=', 'Panier de la semaine')
      .executeTakeFirstOrThrow();
    expect(basket).toEqual({
      description: 'Cinq à sept légumes de saison, environ 4 kg\nTrois à quatre légumes de saison, environ 2 kg',
      picture: 'baskets',
    });
  });

  it('does not reach into a farm outside its network that bears the same name', async () => {
    const outside = await createOrganisation(deps, { kind: 'farm', name: 'Rucher du Col', slug: 'rucher-du-col' });
    await createOrganisation(deps, { kind: 'association', name: 'Autre réseau', slug: 'autre-reseau' });
    const report = await run('autre-reseau', fileOfRows([{ Producteur: 'Rucher du Col' }]));
    expect(report.newFarms).toEqual([{ name: 'Rucher du Col', slug: 'rucher-du-col-2' }]);
    expect(await database.db.selectFrom('catalogues').select('id').where('organisationId', '=', outside).execute()).toEqual([]);
  });
});

describe('an import', () => {
  it('says what it would do and writes nothing in a dry run', async () => {
    const farm = await newFarm();
    const report = await run(farm, fileOfRows([{ Référence: 'A' }]), { dryRun: true });
    expect(report).toMatchObject({ written: false, changes: [{ kind: 'create', productName: 'Miel', offerName: 'pot', reference: 'A' }] });
    expect(await offersOf(farm)).toEqual([]);
  });

  it('writes nothing when one line is wrong', async () => {
    const farm = await newFarm();
    const report = await run(farm, fileOfRows([{ Référence: 'A' }, { Référence: 'B', 'Prix TTC': 'cher' }]));
    expect(report.written).toBe(false);
    expect(report.faults).toMatchObject([{ line: 3, column: 'Prix TTC', value: 'cher', code: 'value.notMoney', severity: 'error' }]);
    expect(await offersOf(farm)).toEqual([]);
  });

  it('leaves what a skipped line is about as it is', async () => {
    const farm = await newFarm();
    await run(farm, fileOfRows([{ Référence: 'A' }, { Référence: 'B', Produit: 'Pollen' }]));
    const report = await run(
      farm,
      fileOfRows([
        { Référence: 'A', 'Prix TTC': '12,50' },
        { Référence: 'B', Produit: 'Pollen', TVA: '7' },
      ]),
      { skipFaulty: true },
    );
    expect(report.changes).toMatchObject([{ kind: 'change', reference: 'A', fields: { priceCents: [1190, 1250] } }]);
    expect(report.written).toBe(true);
    expect(await offersOf(farm)).toMatchObject([
      { reference: 'A', priceCents: 1250, withdrawnAt: null },
      { reference: 'B', priceCents: 1190, withdrawnAt: null },
    ]);
  });

  it('withdraws what the file no longer holds, and puts it back with the stock that was left', async () => {
    const farm = await newFarm();
    await run(farm, fileOfRows([{ Référence: 'A' }, { Référence: 'B', Produit: 'Pollen' }]));
    const without = await run(farm, fileOfRows([{ Référence: 'A' }]));
    expect(without).toMatchObject({ unchanged: 1, changes: [{ kind: 'withdraw', productName: 'Pollen' }] });
    expect((await offersOf(farm))[1]).toMatchObject({ withdrawnAt: TEST_NOW, productWithdrawnAt: TEST_NOW });
    await database.db
      .updateTable('stocks')
      .set({ quantity: 3 })
      .where('offerId', '=', (await offersOf(farm))[1]?.id ?? '')
      .execute();
    const again = await run(farm, fileOfRows([{ Référence: 'A' }, { Référence: 'B', Produit: 'Pollen' }]));
    expect(again.changes).toMatchObject([{ kind: 'restore', productName: 'Pollen', fields: {} }]);
    expect((await offersOf(farm))[1]).toMatchObject({ withdrawnAt: null, productWithdrawnAt: null, quantity: 3 });
  });

  it('moves what is left by the difference of the farm’s own figure, never below zero', async () => {
    const farm = await newFarm();
    await run(farm, fileOfRows([{ Référence: 'A', Stock: '8' }]));
    const [offer] = await offersOf(farm);
    const setLeft = (quantity: number) =>
      database.db
        .updateTable('stocks')
        .set({ quantity })
        .where('offerId', '=', offer?.id ?? '')
        .execute();
    await setLeft(3);
    expect(await run(farm, fileOfRows([{ Référence: 'A', Stock: '8' }]))).toMatchObject({ changes: [], unchanged: 1 });
    expect((await offersOf(farm))[0]).toMatchObject({ quantity: 3 });
    expect(await run(farm, fileOfRows([{ Référence: 'A', Stock: '10' }]))).toMatchObject({
      changes: [{ kind: 'change', fields: { declaredStock: [8, 10] } }],
    });
    expect((await offersOf(farm))[0]).toMatchObject({ quantity: 5, declaredStock: 10 });
    await run(farm, fileOfRows([{ Référence: 'A', Stock: '1' }]));
    expect((await offersOf(farm))[0]).toMatchObject({ quantity: 0, declaredStock: 1 });
  });

  it('begins a stock anew when it is counted in another way', async () => {
    const farm = await newFarm();
    await run(farm, fileOfRows([{ Référence: 'A', Stock: '' }]));
    expect((await offersOf(farm))[0]).toMatchObject({ stockMode: 'unlimited', quantity: null });
    await run(farm, fileOfRows([{ Référence: 'A', Stock: '6' }]));
    expect((await offersOf(farm))[0]).toMatchObject({ stockMode: 'shared', quantity: 6 });
    await run(farm, fileOfRows([{ Référence: 'A', Stock: '4 par distribution' }]));
    expect((await offersOf(farm))[0]).toMatchObject({ stockMode: 'perDistribution', quantity: null, declaredStock: 4 });
  });

  it('renames a product by the references of its offers instead of making a second one', async () => {
    const farm = await newFarm();
    await run(farm, fileOfRows([{ Référence: 'A' }, { Référence: 'B', Conditionnement: 'seau' }]));
    const before = (await offersOf(farm)).map((offer) => offer.id);
    const report = await run(
      farm,
      fileOfRows([
        { Référence: 'A', Produit: 'Miel de maquis' },
        { Référence: 'B', Produit: 'Miel de maquis', Conditionnement: 'seau' },
      ]),
    );
    expect(report.changes).toMatchObject([{ kind: 'change', fields: { productName: ['Miel', 'Miel de maquis'] } }, { kind: 'change' }]);
    expect((await offersOf(farm)).map((offer) => offer.id)).toEqual(before);
    expect(
      await run(
        farm,
        fileOfRows([
          { Référence: 'A', Produit: 'Miel de maquis' },
          { Référence: 'B', Produit: 'Miel de maquis', Conditionnement: 'seau' },
        ]),
      ),
    ).toMatchObject({ unchanged: 2, changes: [] });
  });

  it('keeps what the file has no column for', async () => {
    const farm = await newFarm();
    await run(farm, fileOfRows([{ Référence: 'A', Origine: 'Asco', Allergènes: 'lait' }]));
    const report = await run(
      farm,
      fileOfRows([{ Référence: 'A' }], ['Produit', 'Conditionnement', 'Contenance', 'Unité', 'Prix TTC', 'TVA']),
    );
    expect(report).toMatchObject({ changes: [], unchanged: 1 });
  });

  it('stores names as text, whatever they contain', async () => {
    const farm = await newFarm();
    const report = await run(farm, namesOnly(["=CMD|' /C calc'!A0", '<img src=x onerror=alert(1)>']));
    expect(report.faults.map((fault) => [fault.code, fault.severity])).toEqual([
      ['value.formula', 'warning'],
      ['value.markup', 'warning'],
    ]);
    expect((await offersOf(farm)).map((offer) => offer.product)).toEqual(["=CMD|' /C calc'!A0", '<img src=x onerror=alert(1)>']);
  });

  it('takes 10,000 lines in a few statements, and nothing the second time', async () => {
    const farm = await newFarm();
    const rows = Array.from({ length: 10_000 }, (_, index) => ({
      Référence: `R-${index}`,
      Produit: `Produit ${index % 4000}`,
      Conditionnement: `pot ${index}`,
    }));
    const bytes = fileOfRows(rows);
    const seen: number[] = [];
    const report = await importCatalogue(deps, {
      organisation: farm,
      bytes,
      dryRun: false,
      skipFaulty: false,
      onProgress: (done) => seen.push(done),
    });
    expect(report.changes).toHaveLength(10_000);
    expect(seen.length).toBeGreaterThan(10);
    expect(await run(farm, bytes)).toMatchObject({ changes: [], unchanged: 10_000 });
  }, 120_000);

  it('lets two imports of one catalogue follow each other', async () => {
    const farm = await newFarm();
    const reports = await Promise.all(
      [1, 2, 3, 4].map(() => run(farm, fileOfRows([{ Référence: 'A' }, { Référence: 'B', Produit: 'Pollen' }]))),
    );
    expect(reports.map((report) => report.changes.length).toSorted((a, b) => a - b)).toEqual([0, 0, 0, 2]);
    expect(await offersOf(farm)).toHaveLength(2);
  });

  it('does not know an organisation that is not there', async () => {
    await expect(run('nulle-part', fileOfRows([{}]))).rejects.toMatchObject({ code: 'organisation.notFound' });
  });
});

function namesOnly(names: readonly string[]): Uint8Array {
  return fileOfRows(names.map((Produit, index) => ({ Produit, Référence: `N-${index}` })));
}
