import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** Where the focus is: what it is called and whether it can be seen. */
export interface Stop {
  readonly name: string;
  readonly isInShop: boolean;
  /** In the shop, the map or the figures. */
  readonly isOurs: boolean;
  readonly isInDialog: boolean;
  /** A ring around it, or around what visibly holds it. */
  readonly isVisible: boolean;
  /** Where it is and how it is marked, for whoever reads a failure. */
  readonly look: string;
}

/** More stops than any way through the shop has; past it the keyboard is trapped. */
const MOST_STOPS = 120;

/** Walks with the Tab key until a control of that name has the focus; every stop in our elements on the way must be seen. */
export async function tabTo(page: Page, name: RegExp): Promise<void> {
  const passed: string[] = [];
  for (let count = 0; count < MOST_STOPS; count += 1) {
    await page.keyboard.press('Tab');
    const stop = await focused(page);
    if (stop.isOurs) expect(stop, `focus on «${stop.name}» can be seen`).toEqual({ ...stop, isVisible: true });
    if (name.test(stop.name)) return;
    passed.push(stop.name);
  }
  throw new Error(`The Tab key never came to ${name}: ${passed.join(' | ')}`);
}

/** Walks there and presses Enter. */
export async function pressOn(page: Page, name: RegExp): Promise<void> {
  await tabTo(page, name);
  await page.keyboard.press('Enter');
}

export function focused(page: Page): Promise<Stop> {
  return page.evaluate(async () => {
    let element = document.activeElement;
    let isInShop = false;
    let isOurs = false;
    let isInDialog = false;
    const chain: Element[] = [];
    while (element?.shadowRoot?.activeElement) {
      isInShop ||= element.localName === 'cagette-shop';
      isOurs ||= element.localName.startsWith('cagette-');
      element = element.shadowRoot.activeElement;
    }
    for (let node: Node | null = element; node; node = node instanceof ShadowRoot ? node.host : node.parentNode) {
      if (!(node instanceof Element)) continue;
      isInDialog ||= node.localName === 'dialog';
      // A field may leave its ring to the frame it stands in.
      if (chain.length < 3) chain.push(node);
    }
    const isRinged = (one: Element) => {
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(one);
      return (
        (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0) ||
        (one !== element && one.matches(':focus-within') && boxShadow !== 'none')
      );
    };
    // The browser brings it onto the screen, maybe smoothly.
    const place = () => JSON.stringify(element?.getBoundingClientRect());
    for (let still = 0, at = ''; still < 5; still = place() === at ? still + 1 : 0) {
      at = place();
      await new Promise((drawn) => requestAnimationFrame(drawn));
    }
    const box = element?.getBoundingClientRect();
    // Not wholly under something else: https://www.w3.org/TR/WCAG22/#focus-not-obscured-minimum
    const root = element?.getRootNode();
    const isOnScreen =
      box !== undefined &&
      (root instanceof ShadowRoot || root instanceof Document) &&
      [0.1, 0.5, 0.9].some((part) => {
        const hit = root.elementFromPoint(box.left + box.width * part, box.top + box.height * part);
        return hit !== null && (element?.contains(hit) === true || hit.contains(element));
      });
    const labels =
      element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement || element instanceof HTMLSelectElement
        ? element.labels
        : null;
    const name = element?.ariaLabel ?? [...(labels ?? [])].map((label) => label.textContent).join(' ') ?? '';
    return {
      name: (name || (element?.textContent ?? '')).replace(/\s+/g, ' ').trim().slice(0, 80),
      isInShop,
      isOurs,
      isInDialog,
      isVisible: isOnScreen && chain.some(isRinged),
      look: `${box?.left},${box?.top} ${box?.width}x${box?.height} on screen: ${isOnScreen}, ring: ${getComputedStyle(element ?? document.body).outline}`,
    };
  });
}
