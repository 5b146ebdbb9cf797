import type { ToolMessages } from './messages.ts';

export const en: ToolMessages = {
  search: 'Search for a product',
  categories: 'Categories',
  farms: 'Farms',
  filter: 'Filter',
};
