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
  nothingPlanned: 'prochaine distribution pas encore annoncée',
  closed: 'commandes closes',
  cluster: (count, open) =>
    `${count} ${count > 1 ? 'points' : 'point'} de retrait${open > 0 ? `, ${open === count ? 'commandes ouvertes' : `dont ${open} où commander`}` : ''}`,
  together: (count) => `${count} points de retrait au même endroit`,
  orderHere: 'Commander ici',
  ordersUntil: (when) => `Commandes jusqu’à ${when}`,
  ordersFrom: (when) => `Les commandes ouvrent ${when}`,
  aboutHere: 'Placé au centre de la commune\u202f: l’adresse fait foi',
  closeCard: 'Fermer',
  credits: 'Natural Earth, GeoNames (CC BY 4.0)',
};
