import type { PointFilterMessages } from './messages.ts';

export const en: PointFilterMessages = {
  days: 'Collection day',
  kindOfPlace: 'Kind of place',
  oneFarm: 'Farm present',
  allFarms: 'All farms',
  openNow: 'Taking orders',
};
