import { axeOverStates } from '../../testing/axe-over-states.ts';
import { describe, it, ok } from '../../testing/bdd.ts';
import { unmountImpacts } from '../../testing/mount-impact.ts';
import { impactStates } from '../../testing/impact-states.ts';

describe('this browser', () => {
  it('forces its colours upon the page', () => {
    ok(matchMedia('(forced-colors: active)').matches, 'colours are not forced');
  });
});

axeOverStates('<cagette-impact> in every state, in forced colours', 'colours', {
  states: impactStates,
  elementOf: ({ element }) => element,
  unmount: unmountImpacts,
});
