/** What the picture of an organisation's impact says. Amounts, months and days come formatted. */
export interface ImpactMessages {
  readonly locale: 'fr' | 'en';
  readonly titles: Readonly<Record<'farm' | 'association', string>>;
  /** For what reads the picture instead of seeing it. */
  readonly name: (organisation: string) => string;
  readonly periods: Readonly<Record<'last12Months' | 'sinceBeginning', (first: string, last: string) => string>>;
  readonly toFarms: (farms: number) => string;
  readonly share: (share: string) => string;
  /** Instead of «100 %». */
  readonly wholeShare: string;
  readonly labels: {
    readonly households: (count: number) => string;
    readonly orders: (count: number) => string;
    readonly farms: (count: number) => string;
    readonly pickupPoints: (count: number) => string;
    /** Half of the orders travelled so far at most; null: nobody knows. */
    readonly kilometres: (count: number | null) => string;
    readonly grams: (share: string) => string;
    readonly gramsAlone: string;
  };
  readonly kilometres: (kilometres: string) => string;
  readonly noKilometre: string;
  readonly withheld: string;
  readonly unknown: string;
  /** In the place of a month's amount when nobody collected. */
  readonly noCollection: string;
  readonly chart: string;
  readonly bar: (month: string, amount: string) => string;
  readonly methodTitle: string;
  /** How each figure is computed. */
  readonly methods: {
    readonly households: string;
    readonly orders: string;
    readonly farms: string;
    readonly pickupPoints: string;
    readonly toFarms: string;
    readonly kilometres: string;
    readonly grams: string;
    readonly privacy: string;
    readonly network: string;
  };
  readonly calculated: (day: string, until: string) => string;
  readonly source: (address: string) => string;
  readonly empty: { readonly title: string; readonly text: (day: string) => string };
  /** Nothing in these months, but before. */
  readonly quiet: { readonly title: string; readonly text: string };
  readonly tooFew: { readonly title: string; readonly text: string };
}
