/** How one thing looks. */
export interface Look {
  /** Left, top, width and height in px, measured from the shop's corner. */
  readonly box: readonly [number, number, number, number];
  /** The computed properties, as declarations. */
  readonly style: string;
}

/** Everything in the shop by its path, as it looks. Runs in the page: the shop's upper edge is brought to the window's, so that what sticks to an edge sticks alike. */
export function looksOf(): Record<string, Look> {
  const ground = document.querySelector('cagette-shop')?.shadowRoot?.firstElementChild;
  if (!ground) throw new Error('There is no shop on this page');
  window.scrollBy({ top: ground.getBoundingClientRect().top, behavior: 'instant' });
  const corner = ground.getBoundingClientRect();
  const looks: Record<string, Look> = {};
  // Logical properties say again what the others say; these have nothing to do with what can be seen here.
  const other =
    /(^|-)(block|inline)(-|$)|^(--|scroll|mask|offset|view|timeline|animation-range|position-|shape|ruby|break|page|d$|c[xy]$|r[xy]?$|stop|flood|lighting)/;
  const properties = [...getComputedStyle(ground)].filter((property) => !other.test(property));
  note(ground, 'ground');
  return looks;

  function note(element: Element, path: string): void {
    const { left, top, width, height } = element.getBoundingClientRect();
    // A dialog stands in the window, not in the shop.
    const from = path.includes('> dialog') ? { left: 0, top: 0 } : corner;
    const computed = getComputedStyle(element);
    const style = properties.map((property) => `${property}: ${computed.getPropertyValue(property)}`).join('; ');
    // What has no box of its own (`display: contents`) is nowhere: the zeros it gives are not a place in the shop.
    const hasBox = element.getClientRects().length > 0;
    looks[path] = { box: hasBox ? [left - from.left, top - from.top, width, height] : [0, 0, 0, 0], style };
    const { children } = element.shadowRoot ?? element;
    for (let index = 0; index < children.length; index++) {
      const child = children.item(index);
      if (child) note(child, `${path} > ${child.localName}${child.id ? `#${child.id}` : ''}:${index}`);
    }
  }
}
