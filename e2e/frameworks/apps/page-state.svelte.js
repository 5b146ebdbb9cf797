/**
 * Reactive state outside of a component; held as it is, so that rich data stays the object it was.
 *
 * @param {import('../page-state.ts').PageState} first
 */
export function pageState(first) {
  let state = $state.raw(first);
  return {
    get state() {
      return state;
    },
    set state(next) {
      state = next;
    },
  };
}
