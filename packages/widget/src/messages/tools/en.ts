import type { ToolMessages } from './messages.ts';

export const en: ToolMessages = {
  search: 'Search for a product',
  categories: 'Categories',
  farms: 'Farms',
  filter: 'Filter',
  groupedBy: 'Group by',
  groupings: { category: 'Category', farm: 'Farm' },
  shownAs: 'Show as',
  layouts: { tiles: 'Tiles', list: 'List' },
  withLabel: 'Only products that are',
  oneFarm: 'One farm',
  allFarms: 'All farms',
};
