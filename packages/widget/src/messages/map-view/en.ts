import type { MapViewMessages } from './messages.ts';

export const en: MapViewMessages = {
  mapOfPoints: 'Map of the collection points',
  howByKeys: 'Arrow keys move the map, plus and minus zoom. Tab leads to the points.',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  wholeNetwork: 'The whole network',
  leaveMap: 'Skip the map',
  twoFingers: 'Use two fingers to move the map',
  wheelWith: (key) => `Use ${key} and the wheel to zoom the map`,
  ordersOpen: 'orders open',
  ordersLater: 'orders open later',
  nothingPlanned: 'next collection not announced yet',
  closed: 'orders are closed',
  cluster: (count, open) =>
    `${count} collection ${count > 1 ? 'points' : 'point'}${open > 0 ? `, ${open === count ? 'orders open' : `${open} with orders open`}` : ''}`,
  together: (count) => `${count} collection points at the same place`,
  orderHere: 'Order here',
  ordersUntil: (when) => `Order until ${when}`,
  ordersFrom: (when) => `Orders open ${when}`,
  aboutHere: 'Placed in the middle of the town: the address is right',
  closeCard: 'Close',
  credits: 'Natural Earth, GeoNames (CC BY 4.0)',
};
