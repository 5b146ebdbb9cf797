import type { OfferFields, ProductFields } from '../catalogue-line.ts';

export interface KeptProduct extends ProductFields {
  readonly id: string;
}

export interface KeptOffer extends OfferFields {
  readonly id: string;
  readonly productId: string;
  readonly withdrawn: boolean;
}

/** A farm's catalogue as it is kept, withdrawn offers included. */
export interface KeptCatalogue {
  readonly farmId: string;
  readonly farmName: string;
  readonly farmSlug: string;
  /** Null for a farm that has none yet. */
  readonly catalogueId: string | null;
  readonly products: readonly KeptProduct[];
  readonly offers: readonly KeptOffer[];
}
