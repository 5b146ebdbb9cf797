import type { Failure } from './failure.ts';
import type { ShopState } from './shop-state.ts';

/** What went wrong between two states, each once. */
export function failuresBetween(before: ShopState, after: ShopState): Failure[] {
  const pairs = [
    [before.failure, after.failure],
    [shelfFailure(before), shelfFailure(after)],
    [before.refusal, after.refusal],
    [before.opened?.failure, after.opened?.failure],
    [before.myOrders?.failure, after.myOrders?.failure],
  ] as const;
  return pairs.flatMap(([was, is]) => (is && is !== was ? [is] : []));
}

/** A shelf may be read before it is known whether it is one of the shop's: until then that it is not there is no failure. */
function shelfFailure({ phase, shelfFailure: failure }: ShopState): Failure | null {
  return phase === 'ready' ? failure : null;
}
