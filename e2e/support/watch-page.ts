/**
 * Runs in every page before its own scripts and says in the console what a page must not do: break its policy, touch cookies, move what is shown while it
 * loads. Self-contained, since it is sent as text.
 */
export function watchPage(): void {
  document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) =>
    console.error(`policy: ${violatedDirective} ${blockedURI} ${sample}`),
  );

  const cookie = Object.getOwnPropertyDescriptor(Document.prototype, 'cookie');
  Object.defineProperty(Document.prototype, 'cookie', {
    configurable: true,
    get(this: Document): unknown {
      console.error('cookie: read');
      return cookie?.get?.call(this);
    },
    set(this: Document, value: string) {
      console.error(`cookie: written ${value}`);
      cookie?.set?.call(this, value);
    },
  });

  // Until somebody does something, whatever moves was moved by loading.
  let isUsed = false;
  for (const type of ['pointerdown', 'keydown'] as const) {
    addEventListener(type, ({ isTrusted }) => (isUsed ||= isTrusted), { capture: true, passive: true });
  }
  if (!PerformanceObserver.supportedEntryTypes.includes('layout-shift')) return;
  // Where the map above and the shop in sight grow in one frame, the browser keeps the shop in its place by scrolling, and now and then counts what it scrolled
  // by as a move of all that is below the window. So what is at the window's top is looked at after each frame: when it stayed, nobody saw anything move.
  const tops: { readonly time: number; readonly element: Element | null; readonly top: number; readonly scrolled: number }[] = [];
  const topOf = (element: Element | null) => element?.getBoundingClientRect().top ?? Number.NaN;
  requestAnimationFrame(function look() {
    setTimeout(() => {
      const element = document.elementFromPoint(innerWidth / 2, 0);
      tops.push({ time: performance.now(), element, top: topOf(element), scrolled: scrollY });
      if (tops.length > 100) tops.shift();
    });
    requestAnimationFrame(look);
  });
  const isHeldInPlace = (time: number) => {
    const before = tops.findLast((one) => one.time < time);
    return before !== undefined && before.scrolled !== scrollY && Math.abs(topOf(before.element) - before.top) <= 1;
  };
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & Shift)[]) {
      if (entry.hadRecentInput || isUsed || isHeldInPlace(entry.startTime)) continue;
      const moved = entry.sources.map(({ node, previousRect: from, currentRect: to }) => {
        const name = node instanceof Element ? `${node.localName}.${node.className}` : (node?.nodeName ?? 'gone');
        return `${name} ${from.x},${from.y} ${from.width}x${from.height} > ${to.x},${to.y} ${to.width}x${to.height}`;
      });
      console.error(`layout shift: ${entry.value} on ${location.pathname}${location.hash} ${moved.join('; ')}`);
    }
  }).observe({ type: 'layout-shift', buffered: true });

  /** What lib.dom does not know yet: https://wicg.github.io/layout-instability/ */
  interface Shift {
    readonly value: number;
    readonly hadRecentInput: boolean;
    readonly sources: readonly {
      readonly node: Node | null;
      readonly previousRect: DOMRectReadOnly;
      readonly currentRect: DOMRectReadOnly;
    }[];
  }
}
