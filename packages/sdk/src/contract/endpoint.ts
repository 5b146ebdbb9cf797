import type * as z from 'zod/mini';
import type { ErrorCode } from './errors.ts';

/** Who may call: anybody; the holder of an order link or session; a signed-in customer; an `sk_` key or a role of the organisation. */
export type Access = 'public' | 'order' | 'customer' | 'desk';

type Schema = z.ZodMiniType;

/** What one endpoint takes and answers. `body: 'file'` is raw bytes; `response: 'events'` is a server-sent stream; `null` is 204 without a body. */
export interface EndpointShape {
  readonly summary: string;
  readonly access: Access;
  readonly params?: Schema;
  readonly query?: Schema;
  readonly body?: Schema | 'file';
  readonly response: Schema | 'events' | null;
  readonly status: 200 | 201 | 202 | 204;
  /** `POST` with an `Idempotency-Key` header. */
  readonly idempotent?: true;
  /** Errors beyond those any endpoint may answer. */
  readonly errors: readonly ErrorCode[];
}

/** The errors any endpoint may answer. */
export const commonErrors = [
  'validation.failed',
  'rate.limited',
  'wireVersion.unsupported',
  'server.busy',
  'server.error',
] as const satisfies readonly ErrorCode[];

/** The errors any endpoint that takes a body may answer besides. */
export const bodyErrors = ['body.invalidJson', 'body.tooLarge', 'body.unsupportedType'] as const satisfies readonly ErrorCode[];

/** The errors any endpoint with that access may answer besides. */
export const accessErrors = {
  public: [],
  order: ['auth.required', 'auth.invalid', 'link.invalid', 'link.expired'],
  customer: ['auth.required', 'auth.invalid'],
  desk: ['auth.required', 'auth.invalid', 'auth.forbidden'],
} as const satisfies Record<Access, readonly ErrorCode[]>;
