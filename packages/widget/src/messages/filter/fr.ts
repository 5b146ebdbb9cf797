import type { FilterMessages } from './messages.ts';

export const fr: FilterMessages = {
  groupedBy: 'Ranger par',
  groupings: { category: 'Rayon', farm: 'Ferme' },
  shownAs: 'Présenter en',
  layouts: { tiles: 'Vignettes', list: 'Liste' },
  withLabel: 'Seulement les produits',
  oneFarm: 'Une ferme',
  allFarms: 'Toutes les fermes',
};
