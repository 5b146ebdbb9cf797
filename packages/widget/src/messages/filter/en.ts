import type { FilterMessages } from './messages.ts';

export const en: FilterMessages = {
  groupedBy: 'Group by',
  groupings: { category: 'Category', farm: 'Farm' },
  shownAs: 'Show as',
  layouts: { tiles: 'Tiles', list: 'List' },
  withLabel: 'Only products that are',
  oneFarm: 'One farm',
  allFarms: 'All farms',
};
