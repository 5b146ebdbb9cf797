import type { ToolMessages } from './messages.ts';

export const en: ToolMessages = {
  search: 'Search',
  categories: 'Categories',
  farms: 'Farms',
  filter: 'Filter',
};
