import type { ImportFault, ImportReport } from '@cagette/sdk/contract/desk';
import type { ContentUnit, Sale } from '@cagette/sdk/contract/quantity';
import type { Allergen } from '@cagette/sdk/contract/shelf';
import type { StockMode } from '../catalogues/catalogues.table.ts';

/** What a file says of a product, as it is kept. */
export interface ProductFields {
  readonly name: string;
  readonly category: string;
  readonly description: string | null;
  readonly labels: readonly string[];
  readonly origin: string | null;
  readonly ingredients: string | null;
  readonly allergens: readonly Allergen[];
  readonly storage: string | null;
  /** Hundredths of a per cent. */
  readonly alcoholBp: number | null;
}

/** What a file says of an offer, as it is kept: cents, basis points, grams, millilitres. */
export interface OfferFields {
  readonly name: string;
  readonly reference: string | null;
  readonly sale: Sale;
  readonly priceCents: number;
  readonly vatRateBp: number;
  readonly depositCents: number;
  readonly contentQuantity: number | null;
  readonly contentUnit: ContentUnit | null;
  readonly step: number;
  readonly weighed: boolean;
  readonly stockMode: StockMode;
  readonly declaredStock: number | null;
}

/** What a file may leave out: then what is kept stays as it is. */
export const optionalFields = [
  'category',
  'description',
  'labels',
  'origin',
  'ingredients',
  'allergens',
  'storage',
  'alcoholBp',
  'reference',
  'depositCents',
  'stock',
] as const;
export type OptionalField = (typeof optionalFields)[number];

/** A line without errors. */
export interface CatalogueLine {
  readonly line: number;
  /** As written; null for the importing farm's own. */
  readonly producer: string | null;
  readonly product: ProductFields;
  readonly offer: OfferFields;
  /** The file says that it is no longer sold. */
  readonly withdrawn: boolean;
}

/** A line with errors, and what is known of the offer it is about. */
export interface FaultyLine {
  readonly line: number;
  readonly producer: string | null;
  readonly productName: string | null;
  readonly offerName: string | null;
  readonly reference: string | null;
}

/** A file, read. */
export interface CatalogueFile {
  readonly layout: ImportReport['layout'];
  readonly encoding: string;
  /** Lines that hold something, without headers. */
  readonly lineCount: number;
  /** The optional fields that the file has columns for. */
  readonly given: ReadonlySet<OptionalField>;
  readonly lines: readonly CatalogueLine[];
  readonly faultyLines: readonly FaultyLine[];
  readonly faults: readonly ImportFault[];
}
