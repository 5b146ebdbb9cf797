import { axeOverStates } from '../../testing/axe-over-states.ts';
import { unmountImpacts } from '../../testing/mount-impact.ts';
import { impactStates } from '../../testing/impact-states.ts';

axeOverStates('<cagette-impact> in every state', 'everything', {
  states: impactStates,
  elementOf: ({ element }) => element,
  unmount: unmountImpacts,
});
