/** What an association and its farms are mailed about their network. Days come formatted. */
export interface NetworkMessages {
  readonly invited: {
    readonly subject: (association: string) => string;
    readonly title: (association: string) => string;
    readonly intro: (association: string) => string;
    readonly message: string;
    readonly means: string;
    readonly open: string;
    readonly until: (day: string) => string;
    readonly ignore: (association: string) => string;
  };
  readonly accepted: {
    readonly subject: (farm: string) => string;
    readonly title: (farm: string) => string;
    readonly text: (farm: string, email: string) => string;
    readonly catalogue: string;
    readonly noCatalogue: string;
    readonly next: string;
  };
  readonly declined: {
    readonly subject: (email: string) => string;
    readonly title: string;
    readonly text: (email: string) => string;
    readonly again: (day: string) => string;
  };
  readonly ended: {
    readonly subject: Readonly<Record<'association' | 'farm', (association: string, farm: string) => string>>;
    readonly title: Readonly<Record<'association' | 'farm', (association: string, farm: string) => string>>;
    readonly text: Readonly<Record<'association' | 'farm', (association: string, farm: string) => string>>;
    readonly unopened: (farm: string) => string;
    /** Above the distributions that go on with the farm. */
    readonly standing: string;
    readonly standingMeans: string;
  };
  readonly withdrew: {
    readonly subject: (farm: string, day: string, place: string) => string;
    readonly title: (farm: string) => string;
    readonly text: Readonly<Record<'association' | 'farm', (association: string, farm: string) => string>>;
    readonly nobodyOrdered: string;
  };
}
