import { type ErrorCode, errorCodes, type ParamsOf } from '@cagette/sdk/contract/errors';

type Rest<Code extends ErrorCode> = ParamsOf<Code> extends Readonly<Record<string, never>> ? [] : [params: ParamsOf<Code>];

/** A refusal with a declared code; it becomes RFC 9457 `application/problem+json` in one place, http/problem-json.ts. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';
  readonly code: ErrorCode;
  readonly status: number;
  readonly params: Readonly<Record<string, unknown>>;

  constructor(code: ErrorCode, params: Readonly<Record<string, unknown>>, options?: ErrorOptions) {
    super(errorCodes[code].title, options);
    this.code = code;
    this.status = errorCodes[code].status;
    this.params = params;
  }
}

/** `throw problem('order.notFound')`, `throw problem('slot.full', { slotId })`: parameters are typed by the code. */
export function problem<Code extends ErrorCode>(code: Code, ...[params]: Rest<Code>): ProblemError {
  return new ProblemError(code, params ?? {});
}
