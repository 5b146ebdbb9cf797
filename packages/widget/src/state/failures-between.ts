import type { Failure } from './failure.ts';
import type { ShopState } from './shop-state.ts';

/** What went wrong between two states, each once. */
export function failuresBetween(before: ShopState, after: ShopState): Failure[] {
  const pairs = [
    [before.failure, after.failure],
    // A shelf may be read before it is known whether it is one of the shop's: until then that it is not there is no failure.
    [before.phase === 'ready' && before.shelfFailure, after.phase === 'ready' && after.shelfFailure],
    [before.refusal, after.refusal],
    [before.opened?.failure, after.opened?.failure],
    [before.myOrders?.failure, after.myOrders?.failure],
  ] as const;
  return pairs.flatMap(([was, is]) => (is && is !== was ? [is] : []));
}
