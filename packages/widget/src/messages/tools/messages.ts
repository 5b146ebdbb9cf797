import type { ShelfView } from '../../state/shelf-view.ts';

/** What finds the way on a shelf says; both languages come with its code. A missing key does not compile. */
export interface ToolMessages {
  readonly search: string;
  readonly categories: string;
  readonly farms: string;
  readonly filter: string;
  readonly groupedBy: string;
  readonly groupings: Readonly<Record<ShelfView['grouping'], string>>;
  readonly shownAs: string;
  readonly layouts: Readonly<Record<NonNullable<ShelfView['layout']>, string>>;
  readonly withLabel: string;
  readonly oneFarm: string;
  readonly allFarms: string;
}
