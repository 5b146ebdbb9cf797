import type { StockEvent } from '@cagette/sdk/contract/shelf';
import type { Database } from '../../db/database.ts';
import type { Deps } from '../../deps.ts';
import { problem } from '../../http/problem-error.ts';
import { listShelfOffers, listStocks } from '../catalogues/catalogues.service.ts';
import { findDistributionRow } from '../distributions/distributions.service.ts';
import { organisationById, sellersOf } from '../organisations/organisations.service.ts';
import { type ShelfModel, shelfModel } from './shelf-model.ts';

/** Reads one shelf from the database. */
export async function loadShelf(db: Database, distributionId: string): Promise<ShelfModel | null> {
  const distribution = await findDistributionRow(db, distributionId);
  if (!distribution) return null;
  const farmIds = distribution.participations.map((participation) => participation.farmId);
  const [organisation, offers, sellers] = await Promise.all([
    organisationById({ db }, distribution.organisationId),
    listShelfOffers(db, distributionId),
    sellersOf(db, farmIds),
  ]);
  return shelfModel(organisation, distribution, offers, sellers);
}

/** @throws distribution.notFound */
export async function shelfModelOf(
  deps: Pick<Deps, 'shelves'>,
  distributionId: string,
  options?: { readonly fresh?: boolean },
): Promise<ShelfModel> {
  const model = await deps.shelves.model(distributionId, options);
  if (!model) throw problem('distribution.notFound');
  return model;
}

/** What is left of every limited offer of a shelf, as an event. */
export async function currentStock(deps: Pick<Deps, 'db' | 'shelves'>, distributionId: string): Promise<StockEvent> {
  const stocks = await listStocks(deps.db, distributionId, [...deps.shelves.offerIds(distributionId)]);
  return { type: 'stock', offers: stocks.map(({ offerId, quantity }) => ({ offerId, available: quantity })) };
}
