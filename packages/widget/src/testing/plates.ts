import { deepQueryAll } from './deep-query.ts';

/**
 * Letters that a browser which forces its colours hides, a line each: it lays a plate of the page's ground behind them, so that those in the colour of that ground
 * are read only where an element keeps its colours for its own (`forced-color-adjust`). axe does not look at plates.
 */
export function lettersOnPlates(element: Element): string[] {
  if (!matchMedia('(forced-colors: active)').matches) return [];
  const ground = groundColour();
  const isWritten = (one: Element) =>
    (one instanceof HTMLInputElement && one.value !== '') ||
    [...one.childNodes].some((node) => node instanceof Text && (node.textContent ?? '').trim() !== '');
  return deepQueryAll(element.shadowRoot ?? element, '*')
    .filter((one) => {
      const { color, forcedColorAdjust } = getComputedStyle(one) as CSSStyleDeclaration & { readonly forcedColorAdjust?: string };
      return forcedColorAdjust === 'auto' && color === ground && isWritten(one) && !one.closest('svg');
    })
    .map((one) => `plate: ${one.outerHTML.slice(0, 120)}`);
}

function groundColour(): string {
  const probe = document.body.appendChild(document.createElement('i'));
  probe.style.color = 'Canvas';
  const { color } = getComputedStyle(probe);
  probe.remove();
  return color;
}
