import type { JobData } from '../jobs/job-types.ts';
import type { NetworkMessages } from './network.messages.ts';
import type { Locale } from './locale.ts';

export type OrderMailKind = JobData['mail.order']['kind'];

/** Everything the server says to people, in one language. French is the source; what is missing in another language does not compile. */
export interface Messages {
  readonly locale: Locale;
  /** A colon as the language sets it, with its space before. */
  readonly labelled: (label: string, value: string) => string;
  /** A time of day; `hours` from 0 to 23. */
  readonly clock: (hours: number, minutes: number) => string;
  readonly from: (start: string, end: string) => string;
  readonly dayAndTime: (day: string, time: string) => string;
  readonly about: (amount: string) => string;
  readonly per: (price: string, unit: 'kg' | 'l') => string;
  readonly line: {
    readonly pieces: (count: number, price: string, comparison: string | null) => string;
    readonly weighedPieces: (count: number, weight: string, price: string) => string;
    readonly loose: (quantity: string, price: string) => string;
    readonly deposit: (amount: string) => string;
  };
  readonly order: OrderMessages;
  readonly calendar: {
    /** Of a collection that nothing was ordered for yet. */
    readonly collection: (organisation: string) => string;
    readonly toOrder: (url: string) => string;
    readonly title: (organisation: string) => string;
    readonly code: (code: string) => string;
    readonly toPay: (amount: string) => string;
    readonly open: (url: string) => string;
    readonly fileName: string;
  };
  readonly signIn: {
    readonly subject: (code: string) => string;
    readonly title: string;
    readonly intro: string;
    readonly code: string;
    readonly ignore: string;
  };
  readonly lists: ListMessages;
  readonly network: NetworkMessages;
  readonly mailbox: MailboxMessages;
}

export interface OrderMessages {
  readonly subject: Readonly<Record<OrderMailKind, (code: string, organisation: string, day: string) => string>>;
  readonly title: Readonly<Record<OrderMailKind, string>>;
  readonly greeting: (name: string) => string;
  readonly intro: Readonly<Record<OrderMailKind, string>>;
  readonly code: string;
  readonly collection: string;
  readonly slot: string;
  readonly place: string;
  readonly access: string;
  readonly practical: string;
  readonly yourNote: string;
  readonly goods: string;
  readonly vat: (rate: string) => string;
  readonly deposits: string;
  readonly toPay: string;
  readonly cancelledTotal: string;
  readonly farmTotal: string;
  readonly estimates: string;
  readonly depositsReturn: string;
  readonly changeUntil: (when: string) => string;
  readonly farmUntil: (farm: string, when: string) => string;
  readonly noLongerChangeable: string;
  readonly change: string;
  readonly view: string;
  readonly privateLink: string;
  readonly notYou: string;
  readonly siret: (number: string) => string;
  readonly terms: (url: string) => string;
}

export interface ListMessages {
  readonly harvestSubject: (day: string, place: string) => string;
  readonly ordersSubject: (day: string, place: string) => string;
  readonly bothSubject: (day: string, place: string) => string;
  readonly nothingSubject: (day: string, place: string) => string;
  readonly harvestTitle: string;
  readonly ordersTitle: string;
  readonly bothTitle: string;
  readonly nothingTitle: string;
  readonly closed: (orders: number) => string;
  /** Nothing is ordered for any collection to come. */
  readonly nothingYet: string;
  /** `runBy` is the association, null for the farm's own. */
  readonly ordersUntil: (moment: string, runBy: string | null) => string;
  readonly inOrders: (orders: number) => string;
  readonly nothing: string;
  readonly attached: (files: number) => string;
  readonly columns: {
    readonly product: string;
    readonly offer: string;
    readonly quantity: string;
    readonly amount: string;
    readonly code: string;
    readonly customer: string;
    readonly email: string;
    readonly phone: string;
    readonly slot: string;
    readonly farm: string;
    readonly unit: string;
    readonly deposit: string;
    readonly toPay: string;
    readonly note: string;
    readonly estimated: string;
  };
  readonly pieces: (count: number) => string;
  readonly units: Readonly<Record<'piece' | 'kg' | 'l', string>>;
  readonly yes: string;
  readonly no: string;
  readonly total: string;
  readonly toCollect: string;
  readonly erasedCustomer: string;
  readonly ordersFile: (day: string) => string;
}

export interface MailboxMessages {
  readonly title: string;
  readonly what: string;
  readonly empty: string;
  readonly howTo: string;
  readonly refreshes: string;
  readonly refresh: string;
  readonly back: string;
  readonly to: string;
  readonly from: string;
  readonly replyTo: string;
  readonly sentAt: string;
  readonly attachments: string;
  readonly attached: (count: number) => string;
  readonly asShown: string;
  readonly asText: string;
  readonly newest: (shown: number) => string;
}
