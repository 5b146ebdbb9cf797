import { axeOverStates } from '../../testing/axe-over-states.ts';
import { describe, it, ok } from '../../testing/bdd.ts';
import { unmountShops } from '../../testing/mount-shop.ts';
import { shopStates } from '../../testing/shop-states.ts';

describe('this browser', () => {
  it('forces its colours upon the page', () => {
    ok(matchMedia('(forced-colors: active)').matches, 'colours are not forced');
  });
});

axeOverStates('<cagette-shop> in every state, in forced colours', 'colours', {
  states: shopStates,
  elementOf: ({ shop }) => shop,
  unmount: unmountShops,
});
