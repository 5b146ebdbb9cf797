import type { PlaceMessages } from './messages.ts';

export const en: PlaceMessages = {
  searchPlace: 'Search for a place',
  places: (count) => (count > 1 ? `${count} collections` : `${count} collection`),
  noPlace: 'No place of that name. Try a town or a postcode.',
  nearest: 'Nearest to me',
};
