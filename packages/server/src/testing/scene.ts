import type { Insertable } from 'kysely';
import type { OffersTable, ProductsTable } from '../features/catalogues/catalogues.table.ts';
import { ensureStocks } from '../features/catalogues/catalogues.service.ts';
import { createDistribution, type NewDistribution } from '../features/distributions/distributions.service.ts';
import { createOrganisation, type NewOrganisation } from '../features/organisations/organisations.service.ts';
import { newId } from '../ids.ts';
import type { TestServer } from './test-server.ts';

export type SceneOffer = Partial<Insertable<OffersTable>> & { readonly product?: Partial<Insertable<ProductsTable>> };

export interface Scene {
  readonly farmId: string;
  readonly slug: string;
  readonly catalogueId: string;
  readonly pickupPointId: string;
  readonly distributionId: string;
  /** In the order they were given. */
  readonly offerIds: readonly string[];
}

let number = 0;

/** A farm with a catalogue, a pickup point and one open distribution: what most tests start from. Windows are around `TEST_NOW`. */
export async function createScene(
  server: TestServer,
  options: { offers?: readonly SceneOffer[]; farm?: Partial<NewOrganisation>; distribution?: Partial<NewDistribution> } = {},
): Promise<Scene> {
  number += 1;
  const { deps } = server;
  const slug = options.farm?.slug ?? `ferme-${number}`;
  const farmId = await createOrganisation(deps, {
    kind: 'farm',
    name: `Ferme ${number}`,
    email: `ferme-${number}@example.org`,
    city: 'Aléria',
    street: 'Route de la mer',
    postcode: '20270',
    ...options.farm,
    slug,
  });
  if (farmId === null) throw new Error(`The slug ${slug} is taken`);
  const { catalogueId, offerIds } = await createCatalogue(server, farmId, options.offers ?? [{}]);
  const pickupPointId = await createPickupPoint(server, farmId);
  const distributionId = await createDistribution(deps, {
    organisationId: farmId,
    pickupPointId,
    opensAt: '2026-11-24T17:00:00.000Z',
    closesAt: '2026-11-27T11:00:00.000Z',
    startsAt: '2026-11-28T07:00:00.000Z',
    endsAt: '2026-11-28T11:00:00.000Z',
    participations: [{ catalogueId }],
    ...options.distribution,
  });
  return { farmId, slug, catalogueId, pickupPointId, distributionId, offerIds };
}

/** Offers of 11.90 € a jar of 500 g with a stock of 10, unless told otherwise. */
export async function createCatalogue(
  server: TestServer,
  farmId: string,
  offers: readonly SceneOffer[],
): Promise<{ catalogueId: string; offerIds: string[] }> {
  const { db, clock } = server.deps;
  const now = clock.now();
  const at = { createdAt: now.toISOString(), updatedAt: now.toISOString() };
  const catalogueId = newId('catalogue', now);
  await db
    .insertInto('catalogues')
    .values({ id: catalogueId, organisationId: farmId, name: 'Catalogue', createdAt: at.createdAt })
    .execute();
  const offerIds: string[] = [];
  for (const [index, { product, ...offer }] of offers.entries()) {
    const productId = newId('product', now);
    const offerId = newId('offer', now);
    await db
      .insertInto('products')
      .values({ id: productId, catalogueId, name: `Miel ${index + 1}`, category: 'Miel', picture: 'honey', ...at, ...product })
      .execute();
    await db
      .insertInto('offers')
      .values({
        id: offerId,
        productId,
        catalogueId,
        name: 'pot',
        sale: 'each',
        priceCents: 1190,
        vatRateBp: 550,
        contentQuantity: 500,
        contentUnit: 'g',
        stockMode: 'shared',
        declaredStock: 10,
        ...at,
        ...offer,
      })
      .execute();
    offerIds.push(offerId);
  }
  await db.transaction().execute((trx) => ensureStocks(trx, [catalogueId], now));
  server.deps.changes.publish({ kind: 'catalogue' });
  return { catalogueId, offerIds };
}

export async function createPickupPoint(server: TestServer, organisationId: string): Promise<string> {
  const { db, clock } = server.deps;
  const id = newId('pickupPoint', clock.now());
  await db
    .insertInto('pickupPoints')
    .values({
      id,
      organisationId,
      name: 'Place du Marché',
      street: 'Place de l’Hôtel de Ville',
      postcode: '20200',
      city: 'Bastia',
      kind: 'market',
      createdAt: clock.now().toISOString(),
    })
    .execute();
  return id;
}

/** The body of an order of these quantities at the prices of a quote. */
export async function orderBody(
  server: TestServer,
  scene: Pick<Scene, 'distributionId'>,
  lines: readonly { offerId: string; quantity: number }[],
  extra: Record<string, unknown> = {},
): Promise<Record<string, unknown>> {
  const quote = await server.call('POST', '/v1/quotes', { body: { distributionId: scene.distributionId, lines } });
  return {
    distributionId: scene.distributionId,
    lines,
    customer: { name: 'Ghjulia Paoli', email: 'ghjulia@example.org', phone: '06 12 34 56 78' },
    termsAccepted: true,
    expectedTotalCents: quote.body.totalCents,
    ...extra,
  };
}

/** Places an order with a key of its own. */
export async function place(server: TestServer, body: unknown, options: { key?: string; token?: string } = {}) {
  return server.call('POST', '/v1/orders', {
    body,
    headers: { 'Idempotency-Key': options.key ?? crypto.randomUUID() },
    ...(options.token ? { token: options.token } : {}),
  });
}

/** What is left of an offer's shared stock. */
export async function stockOf(server: TestServer, offerId: string): Promise<number> {
  const row = await server.deps.db
    .selectFrom('stocks')
    .select('quantity')
    .where('offerId', '=', offerId)
    .where('distributionId', 'is', null)
    .executeTakeFirstOrThrow();
  return row.quantity;
}
