import { isApiError, type LineProblem, type Quote, type ValidationIssue } from '@cagette/sdk';

/** Why the server did not take an order or a change; nothing was stored. */
export interface Refusal {
  readonly code: string;
  readonly requestId: string | null;
  readonly problems: readonly LineProblem[];
  readonly issues: readonly ValidationIssue[];
  /** The server's prices for what was asked, where it sent them. */
  readonly quote: Quote | null;
  readonly slotId: string | null;
}

const HTTP_SERVER_ERROR = 500;

/** Null when the error does not say whether the order was taken: no answer, a broken one, or a server that is busy. */
export function refusalOf(error: unknown): Refusal | null {
  if (!isApiError(error) || isUndecided(error.code, error.status)) return null;
  const { code, requestId } = error;
  const plain: Refusal = { code, requestId, problems: [], issues: [], quote: null, slotId: null };
  if (isApiError(error, 'validation.failed')) return { ...plain, issues: error.params.issues };
  if (isApiError(error, 'lines.refused', 'stock.short')) return { ...plain, problems: error.params.problems, quote: error.params.quote };
  if (isApiError(error, 'window.closed')) return { ...plain, problems: error.params.problems ?? [], quote: error.params.quote ?? null };
  if (isApiError(error, 'total.changed')) return { ...plain, quote: error.params.quote };
  if (isApiError(error, 'slot.full')) return { ...plain, slotId: error.params.slotId };
  return plain;
}

function isUndecided(code: string, status: number | null): boolean {
  return code === 'rate.limited' || code === 'order.changedMeanwhile' || (status ?? HTTP_SERVER_ERROR) >= HTTP_SERVER_ERROR;
}
