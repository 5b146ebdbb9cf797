import type { PlaceMessages } from './messages.ts';

export const fr: PlaceMessages = {
  searchPlace: 'Chercher un lieu',
  places: (count) => (count > 1 ? `${count} retraits` : `${count} retrait`),
  noPlace: 'Aucun lieu de ce nom. Essayez une ville ou un code postal.',
  nearest: 'Au plus près de moi',
};
