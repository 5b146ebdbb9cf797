import { coloursFoundByAxe, faultsFoundByAxe } from './axe.ts';
import { afterEach, beforeEach, describe, equal, it } from './bdd.ts';

export interface States<Mounted> {
  /** How a state is reached, by its name. */
  readonly states: Readonly<Record<string, () => Promise<Mounted>>>;
  readonly elementOf: (mounted: Mounted) => Element;
  /** Takes away what a state has put on the page. */
  readonly unmount: () => void;
}

/**
 * A test for each state of a table, in a light and a dark page. A scheme changes colours alone: `everything` is looked at in the light page, `colours` in
 * the dark one; and in both where the engine has another run that looks at everything.
 */
export function axeOverStates<Mounted>(
  about: string,
  look: 'everything' | 'colours',
  { states, elementOf, unmount }: States<Mounted>,
): void {
  describe(about, () => {
    beforeEach(() => {
      document.documentElement.style.colorScheme = 'light';
    });
    afterEach(unmount);

    for (const [name, reach] of Object.entries(states)) {
      it(`axe finds nothing: ${name}`, async () => {
        const element = elementOf(await reach());
        equal(await (look === 'everything' ? faultsFoundByAxe(element) : coloursFoundByAxe(element)), [], 'light');
        document.documentElement.style.colorScheme = 'dark';
        equal(await coloursFoundByAxe(element), [], 'dark');
      });
    }
  });
}
