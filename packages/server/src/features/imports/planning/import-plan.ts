import type { ImportChange } from '@cagette/sdk/contract/desk';
import type { OfferFields, ProductFields } from '../catalogue-line.ts';

export interface NewFarm {
  readonly id: string;
  readonly name: string;
  readonly slug: string;
}

export interface NewCatalogue {
  readonly id: string;
  readonly farmId: string;
  readonly name: string;
}

export interface PlannedProduct extends ProductFields {
  readonly id: string;
  readonly catalogueId: string;
}

export interface PlannedOffer extends OfferFields {
  readonly id: string;
  readonly productId: string;
  readonly catalogueId: string;
}

/** What an import writes. Ids are there already, so that everything goes in one statement a table. */
export interface ImportPlan {
  readonly newFarms: readonly NewFarm[];
  readonly newCatalogues: readonly NewCatalogue[];
  /** Every catalogue that the file names. */
  readonly catalogueIds: readonly string[];
  readonly createdProducts: readonly PlannedProduct[];
  readonly changedProducts: readonly PlannedProduct[];
  readonly createdOffers: readonly PlannedOffer[];
  /** Changed and restored ones. */
  readonly changedOffers: readonly PlannedOffer[];
  readonly withdrawnOfferIds: readonly string[];
  /** By how much what is left changes, because the farm's own figure did. */
  readonly stockShifts: readonly { readonly offerId: string; readonly by: number }[];
  /** Offers whose stock is counted in another way from now on, and begins anew with the declared figure. */
  readonly stockResets: readonly string[];
  readonly changes: readonly ImportChange[];
  readonly unchanged: number;
}
