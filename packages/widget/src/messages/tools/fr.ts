import type { ToolMessages } from './messages.ts';

export const fr: ToolMessages = {
  search: 'Chercher un produit',
  categories: 'Rayons',
  farms: 'Fermes',
  filter: 'Filtrer',
  groupedBy: 'Ranger par',
  groupings: { category: 'Rayon', farm: 'Ferme' },
  shownAs: 'Présenter en',
  layouts: { tiles: 'Vignettes', list: 'Liste' },
  withLabel: 'Seulement les produits',
  oneFarm: 'Une ferme',
  allFarms: 'Toutes les fermes',
};
