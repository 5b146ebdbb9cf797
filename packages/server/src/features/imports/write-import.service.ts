import type { DatabaseTransaction } from '../../db/database.ts';
import type { Deps } from '../../deps.ts';
import { ensureStocks } from '../catalogues/catalogues.service.ts';
import { affiliate, createOrganisation } from '../organisations/organisations.service.ts';
import type { OrganisationRow } from '../organisations/organisations.view.ts';
import { categoryPicture } from './category-picture.ts';
import {
  deleteStocks,
  insertCatalogues,
  insertOffers,
  insertProducts,
  lockStocks,
  type OfferRow,
  type ProductRow,
  shiftStocks,
  updateOffers,
  updateProducts,
  withdrawOffers,
  withdrawProducts,
} from './imports.queries.ts';
import type { ImportPlan, NewFarm, PlannedOffer, PlannedProduct } from './planning/import-plan.ts';
import { freeSlug } from './planning/slug.ts';

/**
 * Writes a plan in a number of statements that depends on the number of new farms only. Stocks come last, because orders wait for them.
 *
 * @returns the new farms with the slugs they got.
 */
export async function writeImport(
  trx: DatabaseTransaction,
  deps: Pick<Deps, 'clock'>,
  organisation: OrganisationRow,
  plan: ImportPlan,
): Promise<NewFarm[]> {
  const now = deps.clock.now();
  const at = now.toISOString();
  const farms = await createFarms(trx, deps, organisation, plan.newFarms);
  const farmIds = new Map(farms.map((farm, index) => [plan.newFarms[index]?.id, farm.id]));
  await insertCatalogues(
    trx,
    plan.newCatalogues.map(({ id, name, farmId }) => ({ id, name, organisationId: farmIds.get(farmId) ?? farmId, createdAt: at })),
  );
  await insertProducts(
    trx,
    plan.createdProducts.map((product) => productRow(product, at)),
  );
  await updateProducts(
    trx,
    plan.changedProducts.map((product) => productRow(product, at)),
  );
  await insertOffers(
    trx,
    plan.createdOffers.map((offer) => offerRow(offer, at)),
  );
  await updateOffers(
    trx,
    plan.changedOffers.map((offer) => offerRow(offer, at)),
  );
  await withdrawOffers(trx, plan.withdrawnOfferIds, at);
  await withdrawProducts(trx, plan.catalogueIds, at);
  await lockStocks(trx, [...plan.stockResets, ...plan.stockShifts.map((shift) => shift.offerId)]);
  await deleteStocks(trx, plan.stockResets);
  await shiftStocks(trx, plan.stockShifts);
  await ensureStocks(trx, plan.catalogueIds, now);
  return farms;
}

/** Somebody else may have taken a slug since the plan was made; the next number is tried then. */
async function createFarms(
  trx: DatabaseTransaction,
  { clock }: Pick<Deps, 'clock'>,
  organisation: OrganisationRow,
  planned: readonly NewFarm[],
): Promise<NewFarm[]> {
  const { country, currency, timeZone } = organisation;
  const farms: NewFarm[] = [];
  for (const { name, slug: wanted } of planned) {
    const taken = new Set<string>();
    let slug = wanted;
    let id = await createOrganisation({ db: trx, clock }, { kind: 'farm', name, slug, country, currency, timeZone });
    while (id === null) {
      taken.add(slug);
      slug = freeSlug(name, taken);
      id = await createOrganisation({ db: trx, clock }, { kind: 'farm', name, slug, country, currency, timeZone });
    }
    await affiliate({ db: trx, clock }, organisation.id, id);
    farms.push({ id, name, slug });
  }
  return farms;
}

function productRow(product: PlannedProduct, at: string): ProductRow {
  const { labels, allergens, ...rest } = product;
  return {
    ...rest,
    labels: [...labels],
    allergens: [...allergens],
    picture: categoryPicture(product.category),
    withdrawnAt: null,
    createdAt: at,
    updatedAt: at,
  };
}

function offerRow(offer: PlannedOffer, at: string): OfferRow {
  return { ...offer, withdrawnAt: null, createdAt: at, updatedAt: at };
}
