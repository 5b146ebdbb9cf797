import { axeOverStates } from '../../testing/axe-over-states.ts';
import { unmountShops } from '../../testing/mount-shop.ts';
import { shopStates } from '../../testing/shop-states.ts';

axeOverStates('<cagette-shop> in every state', 'everything', { states: shopStates, elementOf: ({ shop }) => shop, unmount: unmountShops });
