import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createNetwork, type TestAssociation } from '../../testing/association.ts';
import { createScene, orderBody, place, type Scene } from '../../testing/scene.ts';
import { createTestServer, type TestServer } from '../../testing/test-server.ts';
import { importCatalogue } from '../imports/imports.service.ts';
import { exportOrganisation } from './exports.service.ts';

let server: TestServer;
let scene: Scene;
let network: TestAssociation;
const files = new Map<string, string>();

beforeAll(async () => {
  server = await createTestServer();
  scene = await createScene(server, {
    offers: [
      { reference: 'MI-1' },
      { reference: 'MI-2', name: '=1+1', depositCents: 50, product: { name: '<b>Pollen</b>', labels: ['AB'], allergens: ['milk'] } },
    ],
  });
  const placed = await place(
    server,
    await orderBody(server, scene, [{ offerId: scene.offerIds[0] ?? '', quantity: 2 }], {
      customer: { name: '=HYPERLINK("x")', email: 'ghjulia@example.org', phone: '+33 6 12 34 56 78' },
      note: 'merci; "à bientôt"',
    }),
  );
  expect(placed.status).toBe(201);
  network = await createNetwork(server, scene);
  await exportOrganisation(server.deps, scene.slug, async (name, content) => void files.set(name, content.toString()));
});
afterAll(() => server.close());

const rows = (name: string): Record<string, string>[] => parse(files.get(name) ?? '', { bom: true, delimiter: ';', columns: true });

describe('an export', () => {
  it('holds every file that its README names, and names every one', () => {
    const named = [...(files.get('README.txt') ?? '').matchAll(/^([\w-]+\.\w+) /gm)].map((match) => match[1] ?? '');
    expect([...files.keys()].toSorted()).toEqual([...named, 'README.txt'].toSorted());
    expect(files.get('README.txt')).toMatch(/^photos\/ /m);
  });

  it('has the catalogue in a layout whose import changes nothing', async () => {
    const bytes = new TextEncoder().encode(files.get('catalogue.csv'));
    const report = await importCatalogue(server.deps, { organisation: scene.slug, bytes, dryRun: true, skipFaulty: false });
    expect(report.faults.filter((fault) => fault.severity === 'error')).toEqual([]);
    expect(report).toMatchObject({ changes: [], unchanged: 2 });
  });

  it('has orders, lines and customers that a spreadsheet opens without running anything', () => {
    expect(rows('orders.csv')).toMatchObject([
      { Client: '\'=HYPERLINK("x")', Téléphone: "'+33 6 12 34 56 78", Remarque: 'merci; "à bientôt"', Total: '23,80' },
    ]);
    expect(rows('order-lines.csv')).toMatchObject([
      { Référence: 'MI-1', Quantité: '2', 'Prix TTC': '11,90', TVA: '5,5', 'Total TTC': '23,80' },
    ]);
    expect(rows('customers.csv')).toMatchObject([{ 'E-mail': 'ghjulia@example.org', Commandes: '1' }]);
    for (const [name, content] of files) if (name.endsWith('.csv')) expect(content.startsWith('\ufeff'), name).toBe(true);
  });

  it('has places, distributions and their calendar', () => {
    expect(JSON.parse(files.get('pickup-points.geojson') ?? '')).toMatchObject({
      type: 'FeatureCollection',
      features: [{ type: 'Feature', geometry: null, properties: { name: 'Place du Marché' } }],
    });
    expect(JSON.parse(files.get('distributions.json') ?? '')).toMatchObject([
      { id: scene.distributionId, participations: [{ farmSlug: scene.slug }] },
    ]);
    expect(files.get('distributions.ics')).toMatch(/DTSTART:20261128T070000Z/);
    expect(JSON.parse(files.get('network.json') ?? '')).toMatchObject({
      affiliations: [{ association: { slug: network.slug }, farm: { slug: scene.slug }, catalogue: { id: scene.catalogueId } }],
      invitations: [],
    });
    expect(JSON.parse(files.get('organisation.json') ?? '')).toMatchObject({ slug: scene.slug, farms: [{ slug: scene.slug }] });
    expect(JSON.parse(files.get('order-changes.json') ?? '')).toMatchObject([{ kind: 'placed' }]);
  });

  it('of an organisation that is not there is refused', async () => {
    await expect(exportOrganisation(server.deps, 'nulle-part', async () => undefined)).rejects.toMatchObject({
      code: 'organisation.notFound',
    });
  });
});
