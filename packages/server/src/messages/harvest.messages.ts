import type { ContentUnit, Sale } from '@cagette/sdk/contract/quantity';

/** What a harvest list says in a spreadsheet, in one language. */
export interface HarvestMessages {
  /** In the order of the cells; see features/desk/harvest-csv.ts. */
  readonly headers: readonly [
    farm: string,
    category: string,
    product: string,
    offer: string,
    reference: string,
    sale: string,
    quantity: string,
    unit: string,
    content: string,
    contentUnit: string,
    orders: string,
    total: (currency: string) => string,
  ];
  /** What stands before them in a file of several collections. */
  readonly collectionHeaders: readonly [day: string, place: string, runBy: string];
  readonly sales: Readonly<Record<Sale, string>>;
  /** What `quantity` counts: pieces, or kilograms and litres. */
  readonly units: Readonly<Record<ContentUnit, string>>;
  /** Of a spreadsheet, without the ending; `day` is `YYYY-MM-DD`. */
  readonly fileName: (day: string) => string;
}
