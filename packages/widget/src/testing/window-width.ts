import { setViewport } from '@web/test-runner-commands';
import { until } from './bdd.ts';

const height = innerHeight;
const own = innerWidth;

/** Makes the window of the tests as wide as what is to be looked at in it: nothing of ours is wider than its window. `restoreWindow` undoes it. */
export async function setWindowWidth(width: number): Promise<void> {
  // WebKit's tests are frames of one page, which no command changes.
  if (frameElement) frameElement.setAttribute('style', `width: ${width}px`);
  else await setViewport({ width, height });
  await until(() => innerWidth === width, `a window of ${width} px`);
}

export async function restoreWindow(): Promise<void> {
  if (innerWidth !== own) await setWindowWidth(own);
}
