import { axeOverStates } from '../../testing/axe-over-states.ts';
import { mapStates } from '../../testing/map-states.ts';
import { unmountMaps } from '../../testing/mount-map.ts';

axeOverStates('<cagette-pickup-map> in every state, in forced colours', 'colours', {
  states: mapStates,
  elementOf: ({ map }) => map,
  unmount: unmountMaps,
});
