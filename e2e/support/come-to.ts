import type { Locator } from 'playwright-core';

/**
 * Scrolls something to the top of the window, as a link to it does. To its middle is nowhere while it grows: in the frame in which it has grown and is scrolled
 * to at once, the browser counts as moved what nobody saw where it was.
 */
export function comeTo(what: Locator): Promise<void> {
  return what.evaluate((element) => element.scrollIntoView());
}
