import type { FigureName } from '@cagette/sdk/contract/impact-figures';

/** What there is instead of figures. */
export interface Instead {
  readonly title: string;
  readonly text: string;
}

/** Every sentence of `<cagette-impact>`. Amounts, months and days come formatted; numbers only where a plural depends on them. A missing key does not compile. */
export interface ImpactMessages {
  readonly loading: string;
  readonly retry: string;

  readonly titles: Readonly<Record<'farm' | 'association', string>>;
  readonly periods: Readonly<Record<'last12Months' | 'sinceBeginning', (first: string, last: string) => string>>;
  /** The same figure since the first month. */
  since(value: string, month: string): string;
  /** Of a distance, which is no sum. */
  sinceKilometres(value: string, month: string): string;

  toFarms(farms: number): string;
  share(share: string): string;
  readonly wholeShare: string;
  readonly labels: {
    households(count: number): string;
    orders(count: number): string;
    farms(count: number): string;
    pickupPoints(count: number): string;
    /** Half of the orders travelled so far at most. */
    kilometres(count: number): string;
    grams(share: string): string;
    readonly gramsAlone: string;
  };
  kilometres(kilometres: string): string;
  readonly noKilometre: string;
  /** In the place of a month's figures. */
  readonly withheld: string;
  /** In the place of a figure of a period that has others. */
  readonly missing: Readonly<Record<'kilometres' | 'gramsUnknown' | 'gramsWithheld', string>>;

  /** What a button does that says how a figure was counted. */
  how(figure: string): string;
  readonly methods: Readonly<Record<FigureName, string>>;
  readonly methodsOfFarm: Readonly<Record<'toFarms', string>>;
  /** What of an association's money is not of farms. */
  readonly rest: string;
  readonly privacy: string;

  readonly chart: string;
  /** What the chart says to who does not see it. */
  chartInWords(most: string, month: string): string;
  readonly noMonthTold: string;
  readonly showTable: string;
  readonly hideTable: string;
  /** In the place of the figures of a month in which nobody collected. */
  readonly noCollection: string;
  /** Under the amounts of months, where they do not add up. */
  readonly rounded: string;
  readonly columns: Readonly<Record<'month' | 'households' | 'orders' | 'toFarms', string>>;

  calculated(day: string, until: string): string;
  next(day: string): string;
  readonly picture: string;

  /** Nothing has been counted yet. */
  empty(day: string): Instead;
  /** Nothing in these months, but before. */
  readonly quiet: Instead;
  readonly tooFew: Instead;
  /** Beside figures of another period. */
  readonly tooFewLately: string;

  /** A sentence for an error's code; unknown codes get the general one. */
  failure(code: string): string;
  readonly offline: string;
  codeForSupport(code: string): string;
}
