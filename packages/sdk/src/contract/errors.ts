/**
 * Every error the API answers, with its HTTP status: RFC 9457 `application/problem+json` with `code`, `params` and `requestId`.
 * The sentence is made by the reader, in the reader's language; `title` is English for developers.
 */
import type { ImportReport, PointImportReport } from './desk.ts';
import type { LineProblem, Quote } from './quote.ts';

export const errorCodes = {
  'validation.failed': { status: 422, title: 'The request does not have the declared shape' },
  'body.invalidJson': { status: 400, title: 'The body is not JSON' },
  'body.tooLarge': { status: 413, title: 'The body is too large' },
  'body.unsupportedType': { status: 415, title: 'The content type is not one this endpoint reads' },
  'route.notFound': { status: 404, title: 'There is no such address' },
  'method.notAllowed': { status: 405, title: 'This address does not answer that method' },
  'auth.required': { status: 401, title: 'A key, a session or an order link is needed' },
  'auth.invalid': { status: 401, title: 'The key or session is not valid' },
  'auth.forbidden': { status: 403, title: 'The key or session does not open this' },
  'code.invalid': { status: 401, title: 'The code is wrong or has expired' },
  'code.exhausted': { status: 401, title: 'Too many wrong codes; ask for a new one' },
  'link.invalid': { status: 401, title: 'The order link is not valid' },
  'link.expired': { status: 401, title: 'The order link has expired' },
  'origin.forbidden': { status: 403, title: 'This website may not order from the organisation' },
  'organisation.notFound': { status: 404, title: 'There is no such organisation' },
  'slug.reserved': { status: 422, title: 'The server itself has an address of this name; choose another slug' },
  'distribution.notFound': { status: 404, title: 'There is no such distribution' },
  'pickupPoint.notFound': { status: 404, title: 'There is no such pickup point' },
  'order.notFound': { status: 404, title: 'There is no such order' },
  'product.notFound': { status: 404, title: 'There is no such product' },
  'lines.refused': { status: 409, title: 'Some lines cannot be ordered as they stand' },
  'window.notOpen': { status: 409, title: 'Orders are not open yet' },
  'window.closed': { status: 409, title: 'Orders are closed' },
  'stock.short': { status: 409, title: 'Less is left than was asked for' },
  'total.changed': { status: 409, title: 'The total is not the one the customer saw' },
  'slot.required': { status: 422, title: 'A slot must be chosen' },
  'slot.notFound': { status: 404, title: 'There is no such slot in this distribution' },
  'slot.full': { status: 409, title: 'The slot is full' },
  'phone.required': { status: 422, title: 'The organisation asks for a phone number' },
  'order.notChangeable': { status: 409, title: 'The order can no longer be changed' },
  'order.changedMeanwhile': { status: 409, title: 'The order changed while this request ran; read it again' },
  'idempotency.required': { status: 400, title: 'An Idempotency-Key is needed' },
  'idempotency.reused': { status: 422, title: 'This Idempotency-Key was used with another body' },
  'import.faulty': { status: 422, title: 'The file has faults; nothing was written' },
  'import.pointsFaulty': { status: 422, title: 'The file of pickup points has faults; nothing was written' },
  'photo.notSupported': { status: 415, title: 'The file is not a JPEG, PNG, WebP or AVIF picture; save it as JPEG and send that' },
  'photo.unreadable': { status: 422, title: 'The picture is damaged or incomplete; export it again and send that' },
  'photo.tooManyPixels': { status: 422, title: 'The picture has more pixels than are read; make it smaller and send that' },
  'photo.tooSmall': { status: 422, title: 'The picture is too small to be shown; send a larger one' },
  'organisation.notAssociation': { status: 422, title: 'Only an association has a network and invites farms to it' },
  'affiliation.notFound': { status: 404, title: 'There is no such affiliation' },
  'affiliation.exists': { status: 409, title: 'The farm belongs to the network already' },
  'invitation.notFound': { status: 404, title: 'There is no such invitation' },
  'invitation.ownAddress': { status: 422, title: 'The address is the association’s own; invite the farm’s' },
  'invitation.answered': { status: 409, title: 'The invitation was accepted, declined or withdrawn already' },
  'invitation.expired': { status: 409, title: 'The invitation has expired; ask the association for another' },
  'invitation.declined': { status: 409, title: 'This address declined lately; invite it again later' },
  'farm.required': { status: 422, title: 'Name the farm that joins, or tell of a new one' },
  'catalogue.notFound': { status: 404, title: 'The farm has no such catalogue' },
  'participation.notFound': { status: 404, title: 'The farm does not take part in this distribution' },
  'participation.window': { status: 422, title: 'A farm’s window opens before it closes and lies inside its distribution’s' },
  'participation.opened': {
    status: 409,
    title: 'Orders from this farm have opened: what is ordered stands; to sell no more, withdraw its products or close its orders earlier',
  },
  'rate.limited': { status: 429, title: 'Too many requests; wait' },
  'wireVersion.unsupported': { status: 400, title: 'This version of the elements is too old for the server' },
  'server.busy': { status: 503, title: 'The server cannot answer now; try again' },
  'server.error': { status: 500, title: 'Something went wrong on the server' },
} as const;
export type ErrorCode = keyof typeof errorCodes;

/** One fault of a request; `path` is dotted: `customer.email`, `lines.0.quantity`. */
export interface ValidationIssue {
  readonly path: string;
  readonly code: 'required' | 'type' | 'format' | 'tooSmall' | 'tooLarge' | 'unknown' | 'invalid';
  readonly params?: Readonly<Record<string, string | number>>;
}

/** The parameters of each code that has any; the others carry `{}`. */
export interface ErrorParams {
  'validation.failed': { readonly issues: readonly ValidationIssue[] };
  'body.tooLarge': { readonly maxBytes: number };
  'auth.forbidden': { readonly reason?: string };
  'code.invalid': { readonly attemptsLeft?: number };
  /** Every line that is refused, whatever the reason, with the quote of the request. */
  'lines.refused': { readonly problems: readonly LineProblem[]; readonly quote: Quote };
  'window.notOpen': { readonly opensAt: string };
  /** The distribution's window, or those of some farms: then the other lines are not lost. */
  'window.closed': { readonly closedAt: string; readonly problems?: readonly LineProblem[]; readonly quote?: Quote };
  'stock.short': { readonly problems: readonly LineProblem[]; readonly quote: Quote };
  'total.changed': { readonly expectedTotalCents: number; readonly quote: Quote };
  'slot.full': { readonly slotId: string };
  'photo.tooManyPixels': { readonly maxPixels: number };
  /** Of the shorter side, in pixels. */
  'photo.tooSmall': { readonly minSide: number };
  /** Slug of the farm. */
  'affiliation.exists': { readonly farm: string };
  'invitation.answered': { readonly answer: 'accepted' | 'declined' | 'withdrawn' };
  'invitation.expired': { readonly expiredAt: string };
  'invitation.declined': { readonly askAgainFrom: string };
  /** Slugs of those that could join; none: the caller has no farm here. */
  'farm.required': { readonly farms: readonly string[] };
  /** When its orders opened, or open when some were placed before the window was moved. */
  'participation.opened': { readonly opensAt: string };
  'rate.limited': { readonly retryAfterSeconds: number };
  'wireVersion.unsupported': { readonly supported: readonly number[] };
  'import.faulty': { readonly report: ImportReport };
  'import.pointsFaulty': { readonly report: PointImportReport };
}

export type ParamsOf<Code extends ErrorCode> = Code extends keyof ErrorParams ? ErrorParams[Code] : Readonly<Record<string, never>>;

/** The version of the wire that these sources speak, sent as `Cagette-Wire`; the server answers this one and the one before. */
export const WIRE_VERSION = 1;
export const SUPPORTED_WIRE_VERSIONS: readonly number[] = [WIRE_VERSION - 1, WIRE_VERSION];
export const WIRE_HEADER = 'Cagette-Wire';
