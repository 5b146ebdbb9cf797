import { coloursFoundByAxe, faultsFoundByAxe } from './axe.ts';
import { afterEach, beforeEach, describe, equal, it } from './bdd.ts';
import { unmountShops } from './mount-shop.ts';
import { shopStates } from './shop-states.ts';

/**
 * A test for each state of the table, in a light and a dark page. A scheme changes colours alone: `everything` is looked at in the light page, `colours` in
 * the dark one; and in both where the engine has another run that looks at everything.
 */
export function axeOverStates(about: string, look: 'everything' | 'colours'): void {
  describe(about, () => {
    beforeEach(() => {
      document.documentElement.style.colorScheme = 'light';
    });
    afterEach(unmountShops);

    for (const [name, reach] of Object.entries(shopStates)) {
      it(`axe finds nothing: ${name}`, async () => {
        const { shop } = await reach();
        equal(await (look === 'everything' ? faultsFoundByAxe(shop) : coloursFoundByAxe(shop)), [], 'light');
        document.documentElement.style.colorScheme = 'dark';
        equal(await coloursFoundByAxe(shop), [], 'dark');
      });
    }
  });
}
