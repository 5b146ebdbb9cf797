import { RequestEvent } from '../../events/request-event.ts';

const SHOP = 'cagette-shop';

/**
 * Has a shop of this organisation on the page open a distribution, its basket kept, and brings it into sight with the focus. Says whether there is one: on the
 * page, or in the open shadow roots that `from` stands in.
 */
export function handToShop(from: Element, organisation: string, distributionId: string): boolean {
  const shop = shopOf(from, organisation);
  if (!shop) return false;
  // A shop that stands already is asked as a visitor asks it; one that is still to come reads its attribute.
  const stands = shop.shadowRoot?.querySelector('[part=shop]');
  if (stands) shop.dispatchEvent(Object.assign(new RequestEvent('cagette-distribution-request'), { distributionId }));
  else shop.setAttribute('distribution', distributionId);
  const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  shop.scrollIntoView({ block: 'start', behavior: isCalm ? 'auto' : 'smooth' });
  focus(shop);
  return true;
}

function shopOf(from: Element, organisation: string): Element | null {
  for (let root: Node = from.getRootNode(); ; root = root.host.getRootNode()) {
    if (root instanceof Document || root instanceof ShadowRoot) {
      const shop = root.querySelector(`${SHOP}[organisation="${CSS.escape(organisation)}"]`);
      if (shop) return shop;
    }
    if (!(root instanceof ShadowRoot)) return null;
  }
}

/** A shop takes the focus only while it has it: its host is no stop of the keyboard's. */
function focus(shop: Element): void {
  if (!(shop instanceof HTMLElement)) return;
  if (!shop.hasAttribute('tabindex')) {
    shop.tabIndex = -1;
    shop.addEventListener('blur', () => shop.removeAttribute('tabindex'), { once: true });
  }
  shop.focus({ preventScroll: true });
}
