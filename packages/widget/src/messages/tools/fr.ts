import type { ToolMessages } from './messages.ts';

export const fr: ToolMessages = {
  search: 'Chercher un produit',
  categories: 'Rayons',
  farms: 'Fermes',
  filter: 'Filtrer',
};
