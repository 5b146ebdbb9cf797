import type { Page } from 'playwright-core';

/** What does not fit: texts and controls of the shop that stick out of the screen or are cut by a box that hides the rest, a line each. */
export function cutOff(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const faults: string[] = [];
    const wide = document.documentElement.scrollWidth;
    if (wide > innerWidth) faults.push(`the page is ${wide} px wide on a screen of ${innerWidth}`);
    const walkInto = (root: Element | ShadowRoot, isScrolled: boolean) => {
      for (const element of root.children) look(element, isScrolled);
    };
    const look = (element: Element, isScrolled: boolean) => {
      if (!element.checkVisibility({ visibilityProperty: true })) return;
      const style = getComputedStyle(element);
      // Read out, not seen.
      if (style.clipPath !== 'none') return;
      const box = element.getBoundingClientRect();
      const text = (element.textContent ?? '').replace(/\s+/g, ' ').trim().slice(0, 60);
      const name = `${element.localName}.${element.className} «${text}»`;
      if (!isScrolled && (box.right > innerWidth + 1 || box.left < -1) && box.width > 0)
        faults.push(`${name} from ${box.left} to ${box.right}`);
      const hides = style.overflowX === 'hidden' || style.overflowX === 'clip';
      if (hides && text !== '' && element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0) faults.push(`${name} is cut`);
      const scrolls = style.overflowX === 'auto' || style.overflowX === 'scroll';
      walkInto(element, isScrolled || scrolls);
      if (element.shadowRoot) walkInto(element.shadowRoot, isScrolled || scrolls);
    };
    for (const shop of document.querySelectorAll('cagette-shop')) look(shop, false);
    return faults;
  });
}
