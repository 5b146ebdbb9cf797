/** The page that the pictures of the documentation are taken of: every state by its name. */
import { deepQueryAll } from './deep-query.ts';
import { shopStates } from './shop-states.ts';

declare global {
  interface Window {
    readonly stateNames: readonly string[];
    /** Shows a state; resolves when it stands still and its pictures are there. */
    showState(name: string): Promise<void>;
  }
}

async function showState(name: string): Promise<void> {
  const { root } = (await shopStates[name]?.()) ?? {};
  if (!root) throw new Error(`There is no state «${name}»`);
  await Promise.all(
    deepQueryAll(root, 'img').map((image) => inSight(image) && image instanceof HTMLImageElement && image.decode().catch(() => {})),
  );
}

function inSight(element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return bottom > 0 && top < innerHeight;
}

Object.assign(window, { stateNames: Object.keys(shopStates), showState });
