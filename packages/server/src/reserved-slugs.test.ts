import { Slug } from '@cagette/sdk/contract/primitives';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { createRoutes } from './app.ts';
import { importCatalogue } from './features/imports/imports.service.ts';
import { createOrganisation } from './features/organisations/organisations.service.ts';
import { createMetrics } from './http/middleware/metrics.ts';
import { isReservedSlug, ownAddresses } from './reserved-slugs.ts';
import { tableFacts } from './testing/table-facts.ts';
import { createTestServer, type TestServer } from './testing/test-server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await createTestServer();
});
afterAll(() => server.close());

test('the list holds the first part of every address of the app that a slug could be, and nothing else', () => {
  const parts = createRoutes(server.deps, createMetrics()).routes.map(({ path }) => path.split('/')[1] ?? '');
  const fixed = parts.filter((part) => z.safeParse(Slug, part).success);
  expect([...new Set(fixed)].toSorted()).toEqual([...ownAddresses]);
});

describe('a reserved slug', () => {
  test.each([...ownAddresses, 'commandes', 'order', 'v2'])('%s is refused with a code, and nothing is written', async (slug) => {
    const before = await tableFacts(server);
    const created = createOrganisation(server.deps, { kind: 'farm', name: slug, slug });
    await expect(created).rejects.toMatchObject({ code: 'slug.reserved', message: expect.stringContaining('choose another slug') });
    expect(await tableFacts(server)).toEqual(before);
  });

  test('is no beginning: a farm may be called after it', () => {
    expect(['docs-fermiers', 'ferme-v1', 'v1-ferme', 'la-photo'].filter(isReservedSlug)).toEqual([]);
  });

  test('of a producer in a file becomes one that has a page', async () => {
    await createOrganisation(server.deps, { kind: 'association', name: 'Circuits courts', slug: 'circuits-courts' });
    const file =
      'Producteur;Produit;Catégorie;Prix TTC;TVA;Vente;Stock\nDocs;Miel;Miel;11,90;5,5;pièce;10\nDOCS;Pain;Pain;4,00;5,5;pièce;10\n';
    const report = await importCatalogue(server.deps, {
      organisation: 'circuits-courts',
      bytes: Buffer.from(file),
      dryRun: false,
      skipFaulty: false,
    });
    expect(report.newFarms).toEqual([{ name: 'Docs', slug: 'ferme-docs' }]);
    const page = await server.app.request('/ferme-docs');
    expect([page.status, await page.text()]).toEqual([200, expect.stringContaining('Docs')]);
  });
});
