import { isCagetteError } from '@cagette/sdk';

/** Why something did not work, for a message and for a log line. */
export interface Failure {
  /** The error's code: `network.failed`, `organisation.notFound`; `unexpected` when it was not one of ours. */
  readonly code: string;
  readonly requestId: string | null;
}

export function failureOf(error: unknown): Failure {
  return isCagetteError(error) ? { code: error.code, requestId: error.requestId } : { code: 'unexpected', requestId: null };
}
