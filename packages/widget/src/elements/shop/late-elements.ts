import { defineElement } from '../../base/define-element.ts';

const afterShelf = async () => {
  const [{ defineAfterShelf }] = await Promise.all([import('./after-shelf.ts'), import('../../state/ordering.ts')]);
  defineAfterShelf();
};

/** Elements that the first look at a shelf does not need, by what needs them: what the way to an order needs comes together, the rest by a click. */
const late = {
  tools: afterShelf,
  basket: afterShelf,
  checkout: afterShelf,
  confirmation: afterShelf,
  orders: afterShelf,
  order: afterShelf,
  again: afterShelf,
  places: async () => defineElement('cagette-place-finder', (await import('../place-finder/place-finder.ts')).PlaceFinder),
  // What is wrong with a line is heard from the server, so that the network is there when it is to be said.
  problem: async () => defineElement('cagette-line-problem', (await import('../line-problem/line-problem.ts')).LineProblem),
  product: async () => defineElement('cagette-product-sheet', (await import('../product-sheet/product-sheet.ts')).ProductSheet),
  filter: async () => defineElement('cagette-shelf-filter', (await import('../shelf-filter/shelf-filter.ts')).ShelfFilter),
};

export type LateElement = keyof typeof late;

/** Fetches an element's code once it is about to be needed; a failed fetch is tried again by the next call. */
export async function loadElement(name: LateElement): Promise<void> {
  await late[name]();
}

export function isLate(name: string): name is LateElement {
  return Object.hasOwn(late, name);
}
