import type { ShelfView } from '../../state/shelf-view.ts';

/** What the rarer ways of looking at a shelf say; both languages come with its code. A missing key does not compile. */
export interface FilterMessages {
  readonly groupedBy: string;
  readonly groupings: Readonly<Record<ShelfView['grouping'], string>>;
  readonly shownAs: string;
  readonly layouts: Readonly<Record<NonNullable<ShelfView['layout']>, string>>;
  readonly withLabel: string;
  readonly oneFarm: string;
  readonly allFarms: string;
}
