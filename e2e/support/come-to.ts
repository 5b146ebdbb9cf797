import type { Locator } from 'playwright-core';

/**
 * Scrolls something to the top of the window, as a link to it does, once the page that is drawn is the page that there is. Where something grows and is scrolled
 * past in one frame, the browser counts as moved what nobody saw where it was.
 */
export function comeTo(what: Locator): Promise<void> {
  return what.evaluate(async (element) => {
    const place = () => `${element.getBoundingClientRect().top} of ${document.documentElement.scrollHeight}`;
    const drawn = () =>
      new Promise<string>((done) => {
        requestAnimationFrame(() => {
          const at = place();
          setTimeout(() => done(at));
        });
      });
    while ((await drawn()) !== place());
    element.scrollIntoView();
  });
}
