/** The page that the pictures of the documentation are taken of: every state by its name. */
import { untilStill } from './bdd.ts';
import { deepQuery, deepQueryAll } from './deep-query.ts';
import { FakeNetwork } from './fake-network.ts';
import { impactStates } from './impact-states.ts';
import { mapStates } from './map-states.ts';
import { shopStates } from './shop-states.ts';

const states = { ...shopStates, ...mapStates, ...impactStates };

const realFetch = globalThis.fetch.bind(globalThis);
FakeNetwork.outline = (pathname) => realFetch(pathname);

/** Shows a state; resolves when it stands still and its pictures are there. */
async function showState(name: string): Promise<void> {
  const { root } = (await states[name]?.()) ?? {};
  if (!root) throw new Error(`There is no state «${name}»`);
  const pictures = deepQueryAll(root, 'img').filter(
    (image): image is HTMLImageElement => image instanceof HTMLImageElement && inSight(image),
  );
  await Promise.all(pictures.map(async (image) => image.decode().catch(() => {})));
  if (deepQuery(root, 'cagette-map-view .map')) await untilStill(() => deepQuery(root, '.outline')?.textContent ?? '', 'names of towns');
}

function inSight(element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return bottom > 0 && top < innerHeight;
}

Object.assign(window, { stateNames: Object.keys(states), showState });
