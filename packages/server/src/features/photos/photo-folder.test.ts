import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import type { Photo } from '@cagette/sdk/contract/shelf';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createScene, type Scene } from '../../testing/scene.ts';
import { createTestServer, type TestServer } from '../../testing/test-server.ts';
import { exportOrganisation } from '../exports/exports.service.ts';
import { importCatalogue } from '../imports/imports.service.ts';
import { affiliate, createOrganisation } from '../organisations/organisations.service.ts';
import { type FolderFile, importPhotos } from './photo-folder.service.ts';
import { MAX_PHOTO_BYTES } from './photo-limits.ts';
import { bytesOf, jpeg, picture } from './testing/pictures.ts';

let server: TestServer;
let scene: Scene;
const told: string[] = [];
beforeAll(async () => {
  server = await createTestServer();
  server.deps.changes.subscribe(({ kind }) => told.push(kind));
});
beforeEach(async () => {
  scene = await createScene(server, {
    offers: [
      { reference: 'PB-TOM-01' },
      { reference: 'PB-PDT-2' },
      { reference: null },
      { reference: 'PB-OLD', withdrawnAt: '2026-11-01T00:00:00.000Z' },
    ],
  });
  told.length = 0;
});
afterAll(() => server.close());

const file = (name: string, bytes: Uint8Array): FolderFile => ({ name, bytes: bytes.length, read: async () => bytes });
const run = (files: readonly FolderFile[], dryRun = false, organisation = scene.slug) =>
  importPhotos(server.deps, { organisation, files, dryRun });

async function shelfPhotos(): Promise<(Photo | null)[]> {
  const shelf = await server.call('GET', `/v1/distributions/${scene.distributionId}/shelf`);
  return shelf.body.products.map((product: { photo: Photo | null }) => product.photo);
}

describe('a folder of pictures', () => {
  test('gives each product the picture that its reference names, says what became of each file, and tells pages once', async () => {
    const good = await jpeg();
    const files = [
      file('PB-TOM-01.jpg', good),
      file('pb-pdt-2.png', await bytesOf(picture({ width: 300, height: 300 }).png())),
      file('vacances.jpg', good),
      file('PB-OLD.jpg', good.slice(0, 500)),
    ];
    expect((await run(files)).map(({ name, outcome, productName }) => [name, outcome, productName])).toEqual([
      ['PB-OLD.jpg', 'photo.unreadable', 'Miel 4'],
      ['PB-TOM-01.jpg', 'set', 'Miel 1'],
      ['pb-pdt-2.png', 'set', 'Miel 2'],
      ['vacances.jpg', 'unknown', null],
    ]);
    expect((await shelfPhotos()).map((photo) => photo?.width)).toEqual([400, 300, undefined]);
    expect(told).toEqual(['catalogue']);
  });

  test('imported again changes nothing and tells nobody', async () => {
    const files = [file('PB-TOM-01.jpg', await jpeg())];
    await run(files);
    expect((await run(files)).map(({ outcome }) => outcome)).toEqual(['same']);
    expect(told).toEqual(['catalogue']);
  });

  test('in a dry run is looked at, and nothing is written', async () => {
    const files = [file('PB-TOM-01.jpg', await jpeg()), file('PB-PDT-2.jpg', new Uint8Array(9))];
    expect((await run(files, true)).map(({ outcome }) => outcome)).toEqual(['photo.notSupported', 'set']);
    expect(await shelfPhotos()).toEqual([null, null, null]);
    expect(told).toEqual([]);
  });

  test('is not read where a file is too large', async () => {
    const large = { name: 'PB-TOM-01.jpg', bytes: MAX_PHOTO_BYTES + 1, read: () => Promise.reject(new Error('read')) };
    expect((await run([large])).map(({ outcome }) => outcome)).toEqual(['body.tooLarge']);
  });

  test('of one farm never reaches the products of another, save through its association', async () => {
    const other = await createScene(server, { offers: [{ reference: 'AUTRE' }] });
    const files = [file('PB-TOM-01.jpg', await jpeg())];
    expect((await run(files, false, other.slug)).map(({ outcome }) => outcome)).toEqual(['unknown']);
    const association = (await createOrganisation(server.deps, { slug: `reseau-${scene.slug}`, kind: 'association', name: 'Réseau' }))!;
    await affiliate(server.deps, association, scene.farmId);
    expect((await run(files, false, `reseau-${scene.slug}`)).map(({ outcome }) => outcome)).toEqual(['set']);
  });
});

describe('photos leave with their organisation', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'cagette-photos-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  test('as files that another import takes for the same products', async () => {
    const [unnamed] = (await server.deps.db.selectFrom('offers').select('productId').where('id', '=', scene.offerIds[2]!).execute()).map(
      (row) => row.productId,
    );
    await run([file('PB-TOM-01.jpg', await jpeg()), file(`${unnamed}.jpg`, await jpeg({ width: 200, height: 300 }))]);
    const names: string[] = [];
    await exportOrganisation(server.deps, scene.slug, async (name, content) => {
      if (!name.startsWith('photos/')) return;
      names.push(name);
      await mkdir(join(folder, dirname(name)), { recursive: true });
      await writeFile(join(folder, name), content);
    });
    expect(new Set(names)).toEqual(new Set([`photos/${scene.slug}/PB-TOM-01.webp`, `photos/${scene.slug}/${unnamed}.webp`]));
    const paths = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.webp')).map((name) => join(folder, name));
    const files = await Promise.all(paths.map(async (path) => file(basename(path), await readFile(path))));
    const before = await shelfPhotos();
    await server.deps.db.updateTable('products').set({ photoId: null }).execute();
    expect((await run(files)).map(({ outcome }) => outcome)).toEqual(['set', 'set']);
    expect((await shelfPhotos()).map((photo) => photo?.width)).toEqual(before.map((photo) => photo?.width));
  });

  test('each under a name of its own, where references differ by capitals only', async () => {
    const twins = await createScene(server, { offers: [{ reference: 'PB-1' }, { reference: 'pb-1' }] });
    const products = await server.deps.db
      .selectFrom('products')
      .select('id')
      .where('catalogueId', '=', twins.catalogueId)
      .orderBy('id')
      .execute();
    const [first, second] = products.map(({ id }) => id);
    await run([file(`${first}.jpg`, await jpeg()), file(`${second}.jpg`, await jpeg({ width: 99, height: 99 }))], false, twins.slug);
    const names: string[] = [];
    await exportOrganisation(server.deps, twins.slug, async (name) => void names.push(name));
    expect(names.filter((name) => name.startsWith('photos/'))).toEqual([
      expect.stringMatching(/\/pb-1\.webp$/i),
      `photos/${twins.slug}/${second}.webp`,
    ]);
  });

  test('not with another', async () => {
    const other = await createScene(server);
    await run([file('PB-TOM-01.jpg', await jpeg())]);
    const names: string[] = [];
    await exportOrganisation(server.deps, other.slug, async (name) => void names.push(name));
    expect(names.filter((name) => name.startsWith('photos/'))).toEqual([]);
  });
});

describe('an import of the catalogue', () => {
  const header =
    '"""attention : deux lignes d\'en-tête"""\nNom du produit;Unité;Bio;qt a virgule;Nom offre;Référence unique;Quantité;Prix H.T;taux de TVA;actif;URL Image\n';
  const importCsv = (text: string) =>
    importCatalogue(server.deps, {
      organisation: scene.slug,
      bytes: new TextEncoder().encode(header + text),
      dryRun: false,
      skipFaulty: false,
    });

  test('leaves photos where they are, also those of products that it changes, withdraws and brings back', async () => {
    await importCsv('Tomates;kg;1;;;PB-TOM-01;1;3,98;5,5;1;\n');
    await run([file('PB-TOM-01.jpg', await jpeg())]);
    const [photo] = (await shelfPhotos()).filter((one) => one !== null);
    expect(photo).toBeDefined();
    await importCsv('Tomates anciennes;kg;1;;;PB-TOM-01;1;4,20;5,5;1;\n');
    expect(await shelfPhotos()).toContainEqual(photo);
    await importCsv('Tomates anciennes;kg;1;;;PB-TOM-01;1;4,20;5,5;0;\n');
    expect(await shelfPhotos()).not.toContainEqual(photo);
    await importCsv('Tomates anciennes;kg;1;;;PB-TOM-01;1;4,20;5,5;1;\n');
    expect(await shelfPhotos()).toContainEqual(photo);
  });

  test('says that pictures given by address are not fetched, and how to add them', async () => {
    const report = await importCsv('Tomates;kg;1;;;PB-TOM-01;1;3,98;5,5;1;http://127.0.0.1:1/tomates.jpg\n');
    expect(report).toMatchObject({
      written: true,
      faults: [{ line: 2, column: 'URL Image', code: 'header.pictures', severity: 'warning', params: { count: 1 } }],
    });
  });
});
