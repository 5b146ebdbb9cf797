/** The page that the pictures of the documentation are taken of: every state by its name. */
import { until } from './bdd.ts';
import { deepQuery, deepQueryAll } from './deep-query.ts';
import { FakeNetwork } from './fake-network.ts';
import { impactStates } from './impact-states.ts';
import { mapStates } from './map-states.ts';
import { shopStates } from './shop-states.ts';

const states = { ...shopStates, ...mapStates, ...impactStates };

const realFetch = globalThis.fetch.bind(globalThis);
FakeNetwork.outline = (pathname) => realFetch(pathname);
/** Parts of the outline follow each other sooner than this. */
const STILL_MS = 300;

/** Shows a state; resolves when it stands still and its pictures are there. */
async function showState(name: string): Promise<void> {
  const { root } = (await states[name]?.()) ?? {};
  if (!root) throw new Error(`There is no state «${name}»`);
  const pictures = deepQueryAll(root, 'img').filter(
    (image): image is HTMLImageElement => image instanceof HTMLImageElement && inSight(image),
  );
  await Promise.all(pictures.map(async (image) => image.decode().catch(() => {})));
  if (deepQuery(root, 'cagette-map-view .map')) await mapAtRest(root);
}

async function mapAtRest(root: ShadowRoot): Promise<void> {
  const drawn = () => deepQuery(root, '.outline')?.textContent ?? '';
  await until(() => drawn() !== '', 'names of towns');
  for (let before = ''; before !== drawn(); ) {
    before = drawn();
    await new Promise((resolve) => setTimeout(resolve, STILL_MS));
  }
}

function inSight(element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return bottom > 0 && top < innerHeight;
}

Object.assign(window, { stateNames: Object.keys(states), showState });
