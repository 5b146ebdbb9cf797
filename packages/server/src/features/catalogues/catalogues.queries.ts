import { sql } from 'kysely';
import type { Database, DatabaseTransaction } from '../../db/database.ts';

/** Everything a shelf shows of the catalogues that take part in a distribution, in the order of ids. Withdrawn products and offers are left out. */
export async function listShelfOffers(db: Database, distributionId: string) {
  return db
    .selectFrom('participations')
    .innerJoin('catalogues', 'catalogues.id', 'participations.catalogueId')
    .innerJoin('products', 'products.catalogueId', 'catalogues.id')
    .innerJoin('offers', 'offers.productId', 'products.id')
    .leftJoin('photos', 'photos.id', 'products.photoId')
    .leftJoin('stocks', (join) =>
      join
        .onRef('stocks.offerId', '=', 'offers.id')
        .on((eb) =>
          eb.or([
            eb.and([eb('offers.stockMode', '=', 'shared'), eb('stocks.distributionId', 'is', null)]),
            eb.and([eb('offers.stockMode', '=', 'perDistribution'), eb('stocks.distributionId', '=', distributionId)]),
          ]),
        ),
    )
    .select([
      'catalogues.organisationId as farmId',
      'products.id as productId',
      'products.name as productName',
      'products.category',
      'products.picture',
      'products.description',
      'products.labels',
      'products.origin',
      'products.ingredients',
      'products.allergens',
      'products.storage',
      'products.alcoholBp',
      'photos.hash as photoHash',
      'photos.width as photoWidth',
      'photos.height as photoHeight',
      'offers.id',
      'offers.catalogueId',
      'offers.name',
      'offers.reference',
      'offers.sale',
      'offers.priceCents',
      'offers.vatRateBp',
      'offers.depositCents',
      'offers.contentQuantity',
      'offers.contentUnit',
      'offers.step',
      'offers.weighed',
      'offers.stockMode',
      'stocks.id as stockId',
      'stocks.quantity',
    ])
    .where('participations.distributionId', '=', distributionId)
    .where('products.withdrawnAt', 'is', null)
    .where('offers.withdrawnAt', 'is', null)
    .orderBy('products.id')
    .orderBy('offers.id')
    .execute();
}

/** What is left of some offers for one distribution. Unlimited offers are left out. */
export async function listStocks(
  db: Database,
  distributionId: string,
  offerIds: readonly string[],
): Promise<{ offerId: string; id: number; quantity: number }[]> {
  const { rows } = await sql<{ offerId: string; id: number; quantity: number }>`
    select s.offer_id, s.id, s.quantity
    from stocks s join offers o on o.id = s.offer_id
    where s.offer_id = any(${offerIds}::text[])
      and ((o.stock_mode = 'shared' and s.distribution_id is null) or (o.stock_mode = 'perDistribution' and s.distribution_id = ${distributionId}))
  `.execute(db);
  return rows;
}

/** Makes the stock rows that some catalogues' offers lack, in all and for distributions to come, with what the farm declared. */
export async function insertMissingStocks(trx: DatabaseTransaction, catalogueIds: readonly string[], now: string): Promise<void> {
  await sql`
    insert into stocks (offer_id, distribution_id, quantity)
    select id, null, declared_stock from offers where stock_mode = 'shared' and catalogue_id = any(${catalogueIds}::text[])
    union all
    select o.id, p.distribution_id, o.declared_stock
    from offers o
    join participations p on p.catalogue_id = o.catalogue_id
    join distributions d on d.id = p.distribution_id and d.ends_at > ${now}
    where o.stock_mode = 'perDistribution' and o.catalogue_id = any(${catalogueIds}::text[])
    order by 1, 2
    on conflict (offer_id, distribution_id) do nothing
  `.execute(trx);
}

/** The catalogues of some organisations, oldest first. */
export async function listCatalogues(db: Database, organisationIds: readonly string[]): Promise<{ id: string; organisationId: string }[]> {
  return db
    .selectFrom('catalogues')
    .select(['id', 'organisationId'])
    .where('organisationId', '=', sql<string>`any(${organisationIds}::text[])`)
    .orderBy('id')
    .execute();
}
