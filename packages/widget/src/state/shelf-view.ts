import type { Product } from '@cagette/sdk';

/** How somebody looks at a shelf: what is grouped, what is left out, how it is laid out. The farm is the shop's own choice and is not in here. */
export interface ShelfView {
  readonly search: string;
  /** Products that carry at least one of these; all when there is none. */
  readonly labels: readonly string[];
  /** What search and labels come to; null when they leave nothing out. */
  readonly matches: ((product: Product) => boolean) | null;
  readonly grouping: 'category' | 'farm';
  /** Null: rows in a narrow column, tiles in a wide one. */
  readonly layout: 'tiles' | 'list' | null;
}

export const VIEW_KEY = 'cagette:view';

/** Nothing looked for, in the grouping and layout chosen earlier in this visit. What was looked for is not kept: another shelf may not have it. */
export function keptView(): ShelfView {
  let kept: string[] = [];
  try {
    kept = sessionStorage.getItem(VIEW_KEY)?.split(' ') ?? kept;
  } catch {
    // Where the visitor allows no storage it begins anew.
  }
  return {
    search: '',
    labels: [],
    matches: null,
    grouping: kept.includes('farm') ? 'farm' : 'category',
    layout: (['tiles', 'list'] as const).find((one) => kept.includes(one)) ?? null,
  };
}
