import type { Allergen } from '@cagette/sdk';

/** What a product's sheet says; both languages come with its code. A missing key does not compile. */
export interface ProductMessages {
  readonly origin: string;
  readonly ingredients: string;
  readonly allergens: string;
  readonly allergenNames: Readonly<Record<Allergen, string>>;
  readonly noAllergenStated: string;
  readonly storage: string;
  readonly alcohol: string;
  alcoholByVolume(percent: string): string;
  readonly labels: string;
  readonly netContent: string;
  readonly notStated: string;
  readonly byWeight: string;
  readonly legalName: string;
  readonly address: string;
  readonly contactSeller: string;
  readonly termsOfSale: string;
  readonly readTerms: string;
  readonly otherProducts: string;
  previousProduct(product: string): string;
  nextProduct(product: string): string;
  readonly seller: string;
  readonly siret: string;
}
