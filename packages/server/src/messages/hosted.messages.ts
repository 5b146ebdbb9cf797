/** What the hosted pages say. Moments and amounts come formatted. */
export interface HostedMessages {
  readonly locale: 'fr' | 'en';
  /** The name of the other language, in that language. */
  readonly otherLanguage: string;
  readonly kinds: Readonly<Record<'farm' | 'association', string>>;
  readonly skipToProducts: string;
  readonly clock: (hours: number, minutes: number) => string;
  readonly dayAt: (day: string, time: string) => string;
  readonly shopTitle: (name: string, city: string | null) => string;
  /** For search engines when the organisation gave no description. */
  readonly shopSummary: (name: string) => string;
  readonly collection: (day: string, from: string, to: string) => string;
  readonly ordersUntil: (moment: string) => string;
  readonly ordersFrom: (moment: string) => string;
  readonly nothingPlanned: string;
  readonly soldThrough: string;
  readonly orderFrom: (network: string) => string;
  readonly withoutScript: string;
  readonly byMail: (email: string) => string;
  readonly perKilogram: (price: string) => string;
  readonly perLitre: (price: string) => string;
  readonly about: (price: string) => string;
  readonly comparison: (price: string) => string;
  readonly deposit: (price: string) => string;
  readonly soldOut: string;
  readonly farms: string;
  readonly seller: string;
  readonly siret: (number: string) => string;
  readonly terms: string;
  readonly poweredBy: string;
  readonly home: {
    readonly title: string;
    readonly summary: string;
    readonly intro: string;
    readonly shops: string;
    readonly open: (until: string) => string;
    readonly opens: (moment: string) => string;
    readonly closed: string;
    readonly alsoHere: string;
    readonly empty: string;
    readonly forDevelopers: string;
  };
  readonly demoTerms: { readonly title: string; readonly texts: readonly [string, ...string[]] };
  readonly notFound: { readonly title: string; readonly text: string; readonly link: string };
}
