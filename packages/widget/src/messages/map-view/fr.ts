import type { MapViewMessages } from './messages.ts';

export const fr: MapViewMessages = {
  mapOfPoints: 'Carte des points de retrait',
  howByKeys: 'Les flèches déplacent la carte, plus et moins la rapprochent et l’éloignent. Tabulation mène aux points.',
  zoomIn: 'Rapprocher',
  zoomOut: 'Éloigner',
  wholeNetwork: 'Tout le réseau',
  leaveMap: 'Passer la carte',
  twoFingers: 'Deux doigts pour déplacer la carte',
  wheelWith: (key) => `${key} et la molette pour rapprocher la carte`,
  ordersOpen: 'commandes ouvertes',
  ordersLater: 'commandes à venir',
  nothingPlanned: 'rien de prévu',
  cluster: (count, open) =>
    `${count} points de retrait${open > 0 ? `, ${open === count ? 'commandes ouvertes' : `dont ${open} où commander`}` : ''}`,
  together: (count) => `${count} points de retrait au même endroit`,
  orderHere: 'Commander ici',
  ordersUntil: (when) => `Commandes jusqu’à ${when}`,
  ordersFrom: (when) => `Commandes dès ${when}`,
  aboutHere: 'Emplacement approximatif, au milieu de la commune',
  closeCard: 'Fermer',
  credits: 'Natural Earth, GeoNames (CC BY 4.0)',
};
