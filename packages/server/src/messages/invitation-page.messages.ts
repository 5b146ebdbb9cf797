/** What the page says where a farm answers an invitation. */
export interface InvitationPageMessages {
  readonly locale: 'fr' | 'en';
  readonly title: (association: string) => string;
  readonly intro: (association: string) => string;
  readonly message: (association: string) => string;
  readonly meaning: { readonly title: string; readonly points: readonly string[] };
  readonly until: (day: string) => string;
  readonly farm: {
    readonly one: string;
    readonly several: string;
    readonly noCatalogue: string;
    readonly member: (farm: string) => string;
    readonly onlyMembers: string;
  };
  readonly newFarm: {
    readonly title: string;
    /** What to do when the farm is here under another address. */
    readonly text: (email: string) => string;
    readonly name: string;
    readonly city: string;
    readonly shown: (email: string) => string;
  };
  readonly accept: string;
  readonly decline: string;
  readonly change: string;
  readonly refusals: {
    readonly farm: string;
    readonly name: string;
    readonly catalogue: string;
    readonly member: string;
  };
  readonly accepted: {
    readonly title: (farm: string, association: string) => string;
    readonly offered: (catalogue: string) => string;
    readonly nothingOffered: string;
    readonly next: string;
    readonly see: (association: string) => string;
  };
  readonly declined: { readonly title: string; readonly text: (association: string) => string };
  readonly withdrawn: { readonly title: string; readonly text: (association: string) => string };
  readonly expired: { readonly title: string; readonly text: (association: string) => string };
  readonly wrong: { readonly title: string; readonly text: string };
  readonly write: (email: string) => string;
}
