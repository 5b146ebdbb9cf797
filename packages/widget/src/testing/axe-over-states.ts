import { faultsFoundByAxe } from './axe.ts';
import { afterEach, beforeEach, describe, equal, it } from './bdd.ts';
import { unmountShops } from './mount-shop.ts';
import { shopStates } from './shop-states.ts';

const SCHEMES = ['light', 'dark'] as const;

/** A test for each state of the table, in a light and a dark page. */
export function axeOverStates(about: string): void {
  describe(about, () => {
    beforeEach(() => {
      document.documentElement.style.colorScheme = SCHEMES[0];
    });
    afterEach(unmountShops);

    for (const [name, reach] of Object.entries(shopStates)) {
      it(`axe finds nothing: ${name}`, async () => {
        const { shop } = await reach();
        for (const scheme of SCHEMES) {
          document.documentElement.style.colorScheme = scheme;
          equal(await faultsFoundByAxe(shop), [], scheme);
        }
      });
    }
  });
}
