import type { ToolMessages } from './messages.ts';

export const fr: ToolMessages = {
  search: 'Chercher',
  categories: 'Rayons',
  farms: 'Fermes',
  filter: 'Filtrer',
};
