import type { ContentUnit, Sale } from '@cagette/sdk/contract/quantity';
import type { Allergen, CategoryPicture } from '@cagette/sdk/contract/shelf';
import type { Generated } from 'kysely';

export type StockMode = 'shared' | 'perDistribution' | 'unlimited';

export interface CataloguesTable {
  id: string;
  organisationId: string;
  name: string;
  createdAt: string;
}

export interface ProductsTable {
  id: string;
  catalogueId: string;
  name: string;
  category: string;
  picture: Generated<CategoryPicture>;
  description: string | null;
  labels: Generated<string[]>;
  origin: string | null;
  ingredients: string | null;
  allergens: Generated<Allergen[]>;
  storage: string | null;
  alcoholBp: number | null;
  /** Set and removed by features/photos only. */
  photoId: Generated<string | null>;
  withdrawnAt: string | null;
  createdAt: string;
  updatedAt: string;
}

export interface OffersTable {
  id: string;
  productId: string;
  catalogueId: string;
  name: string;
  reference: string | null;
  sale: Sale;
  priceCents: number;
  vatRateBp: number;
  depositCents: Generated<number>;
  contentQuantity: number | null;
  contentUnit: ContentUnit | null;
  step: Generated<number>;
  weighed: Generated<boolean>;
  stockMode: StockMode;
  declaredStock: number | null;
  withdrawnAt: string | null;
  createdAt: string;
  updatedAt: string;
}

/** One row per shared offer (`distributionId` null), or per offer and distribution. Quantities in the unit of the offer's sale. */
export interface StocksTable {
  id: Generated<number>;
  offerId: string;
  distributionId: string | null;
  quantity: number;
  /** What was ordered beyond what the farm declares by now; what comes back settles it first. */
  owed: Generated<number>;
}
