import { ShopErrorEvent } from './shop-error-event.ts';

/** Tells the page by event, and whoever looks at the console by one line. */
export function reportFailure(shop: Element, code: string, requestId: string | null): void {
  shop.dispatchEvent(new ShopErrorEvent(code, requestId));
  // oxlint-disable-next-line no-console -- the one coded line that embedding.md promises
  console.error(`cagette: ${code}${requestId === null ? '' : ` (${requestId})`}`);
}
