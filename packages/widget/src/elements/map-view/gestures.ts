/** What of the page's scrolling a map may take: the wheel once somebody is at the map or holds a key with it, and two fingers. */
export interface Gestures {
  /** Says in words how to move the map. */
  hint(how: 'wheel' | 'fingers'): void;
  /** The visitor moves the map, not the page. */
  moved(): void;
}

const PASSIVE = { capture: true, passive: true };
const TWO = 2;

/**
 * Lets the page scroll over a map: stands before Leaflet and keeps from it what is the page's. `frame` holds the map's container. Ends with `signal`.
 */
export function pageScrollsFirst(frame: HTMLElement, { hint, moved }: Gestures, signal: AbortSignal): void {
  let isAtMap = false;
  let hasLeft = false;
  const listen = <Name extends keyof HTMLElementEventMap>(name: Name, hear: (event: HTMLElementEventMap[Name]) => void) =>
    frame.addEventListener(name, hear, { ...PASSIVE, signal });
  const come = () => {
    isAtMap = true;
    hasLeft = false;
  };
  listen('pointerdown', come);
  listen('focusin', come);
  // Who leaves the map with the mouse wants to scroll the page the next time.
  frame.addEventListener(
    'pointerleave',
    () => {
      isAtMap = false;
      hasLeft = true;
    },
    { signal },
  );
  listen('wheel', (event) => {
    if (isAtMap || event.ctrlKey || event.metaKey || (!hasLeft && hasFocus(frame))) return moved();
    event.stopPropagation();
    hint('wheel');
  });
  listen('touchstart', (event) => {
    if (event.touches.length < TWO) event.stopPropagation();
    else moved();
  });
  listen('touchmove', (event) => {
    if (event.touches.length < TWO) hint('fingers');
  });
}

function hasFocus(frame: HTMLElement): boolean {
  const root = frame.getRootNode();
  return root instanceof ShadowRoot && frame.contains(root.activeElement);
}
