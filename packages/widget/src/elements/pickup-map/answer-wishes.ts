import type { MapWish } from '../../events/map/map-request.ts';
import type { MapStore } from '../../state/map-store.ts';

/** What the store does for each wish. */
export function answerWish(store: MapStore, wish: MapWish): void {
  if (wish.what === 'search') void store.search(wish.text);
  else if (wish.what === 'place') store.choosePlace(wish.place);
  else if (wish.what === 'filter') void store.filter(wish.filters);
  else void plain[wish.what](store);
}

const plain = {
  first: async (store) => store.takeFirstPlace(),
  near: async (store) => store.nearMe(),
  all: async (store) => store.showAll(),
  clear: async (store) => store.clearFilters(),
  more: async (store) => store.more(),
  retry: async (store) => store.retry(),
} satisfies Record<string, (store: MapStore) => Promise<void>>;
