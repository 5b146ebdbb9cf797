import type { PointFilterMessages } from './messages.ts';

export const fr: PointFilterMessages = {
  days: 'Jour de retrait',
  kindOfPlace: 'Type de lieu',
  oneFarm: 'Ferme présente',
  allFarms: 'Toutes les fermes',
  openNow: 'Commandes ouvertes',
};
