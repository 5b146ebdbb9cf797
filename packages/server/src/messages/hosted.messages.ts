import type { PickupPoint } from '@cagette/sdk/contract/distribution';

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
  readonly order: string;
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
  /** Where orders are collected, for those who read the page without its map. */
  readonly points: {
    readonly title: string;
    readonly pageTitle: (name: string) => string;
    readonly summary: (name: string, count: number) => string;
    readonly count: (count: number) => string;
    readonly some: (shown: number, count: number) => string;
    readonly none: string;
    readonly kinds: Readonly<Record<PickupPoint['kind'], string>>;
    readonly wheelchair: string;
    readonly noWheelchair: string;
    readonly next: (day: string, from: string, to: string) => string;
    readonly resting: string;
    /** Seven days, Monday first. */
    readonly usual: (weekday: string, hours: string | null) => string;
    readonly hours: (from: string, to: string) => string;
    readonly weekdays: readonly [string, string, string, string, string, string, string];
    readonly farms: (names: string, others: number) => string;
    readonly distance: (kilometres: string) => string;
    readonly order: string;
    readonly search: string;
    readonly searchHint: string;
    readonly find: string;
    readonly all: string;
    readonly more: string;
    readonly first: string;
    readonly nearest: (place: string) => string;
    readonly otherPlaces: string;
    readonly notFound: (text: string) => string;
    readonly sources: (attribution: string) => string;
    readonly shop: (name: string) => string;
  };
  readonly impact: { readonly title: string; readonly picture: (name: string) => string; readonly link: string };
  readonly demoTerms: { readonly title: string; readonly texts: readonly [string, ...string[]] };
  readonly notFound: { readonly title: string; readonly text: string; readonly link: string };
}
