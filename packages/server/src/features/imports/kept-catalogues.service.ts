import type { Database } from '../../db/database.ts';
import { listCatalogues, listImportFarms, listOffers, listProducts } from './imports.queries.ts';
import type { KeptCatalogue } from './planning/kept-catalogue.ts';

/** The catalogues that an organisation may write: its own, or those of the farms of its network. */
export async function readNetworkCatalogues(
  db: Database,
  organisation: { readonly id: string; readonly kind: 'farm' | 'association' },
): Promise<KeptCatalogue[]> {
  return readKeptCatalogues(db, await listImportFarms(db, organisation.id, organisation.kind));
}

/** The catalogues of some farms as they are kept, in the order of the farms: three statements however many. */
async function readKeptCatalogues(
  db: Database,
  farms: readonly { readonly id: string; readonly name: string; readonly slug: string }[],
): Promise<KeptCatalogue[]> {
  const catalogues = await listCatalogues(
    db,
    farms.map((farm) => farm.id),
  );
  const ids = catalogues.map((catalogue) => catalogue.id);
  const products = Map.groupBy(await listProducts(db, ids), (product) => product.catalogueId);
  const offers = Map.groupBy(await listOffers(db, ids), (offer) => offer.catalogueId);
  return farms.map((farm) => {
    const catalogueId = catalogues.find((catalogue) => catalogue.organisationId === farm.id)?.id ?? null;
    return {
      farmId: farm.id,
      farmName: farm.name,
      farmSlug: farm.slug,
      catalogueId,
      products: products.get(catalogueId ?? '') ?? [],
      offers: (offers.get(catalogueId ?? '') ?? []).map((offer) => ({ ...offer, withdrawn: offer.withdrawnAt !== null })),
    };
  });
}
