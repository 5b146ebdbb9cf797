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
  nothingPlanned: 'nothing planned',
  cluster: (count, open) =>
    `${count} collection points${open > 0 ? `, ${open === count ? 'orders open' : `${open} with orders open`}` : ''}`,
  together: (count) => `${count} collection points at the same place`,
  orderHere: 'Order here',
  ordersUntil: (when) => `Orders until ${when}`,
  ordersFrom: (when) => `Orders from ${when}`,
  aboutHere: 'Approximate place, in the middle of the commune',
  closeCard: 'Close',
  credits: 'Natural Earth, GeoNames (CC BY 4.0)',
};
