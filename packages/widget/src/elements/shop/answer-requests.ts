import { reportFailure } from '../../events/report-failure.ts';
import type { RequestEvent } from '../../events/request-event.ts';
import type { ShopStore } from '../../state/shop-store.ts';

type RequestMap = {
  [Name in keyof HTMLElementEventMap as HTMLElementEventMap[Name] extends RequestEvent ? Name : never]: HTMLElementEventMap[Name];
};

/** What the store does for each request; a request the page has cancelled is not answered. */
export function answerRequests(shop: HTMLElement, store: () => ShopStore | null): void {
  const on = <Name extends keyof RequestMap>(name: Name, answer: (store: ShopStore, event: RequestMap[Name]) => unknown) => {
    shop.addEventListener(name, (event: RequestMap[Name]) => {
      const answering = store();
      if (event.defaultPrevented || answering === null) return;
      event.stopPropagation();
      // The code for ordering may have to be fetched first, and that may fail like any other call.
      Promise.resolve(answer(answering, event)).catch(() => reportFailure(shop, 'script.failed', null));
    });
  };
  on('cagette-distribution-request', (to, { distributionId }) => to.choose(distributionId));
  on('cagette-quantity-request', (to, { offerId, quantity, name }) => to.setQuantity(offerId, quantity, name));
  on('cagette-undo-request', (to) => to.undo());
  on('cagette-farm-request', (to, { farmId }) => to.filterFarm(farmId));
  on('cagette-product-request', (to, { productId }) => to.showProduct(productId));
  on('cagette-step-request', (to, { step }) => to.goTo(step));
  on('cagette-repair-request', (to, { offerId }) => to.repair(offerId));
  on('cagette-place-request', (to, { form }) => to.place(form));
  on('cagette-open-order-request', (to, { orderId, token }) => to.openOrder(orderId, token));
  on('cagette-change-order-request', (to, { quantities }) => to.changeOrder(quantities));
  on('cagette-cancel-order-request', (to) => to.cancelOrder());
  on('cagette-my-orders-request', (to, { wish, value }) => to.askMyOrders(wish, value));
  on('cagette-retry-request', (to, { what }) => (what === 'shop' ? to.start() : what === 'shelf' ? to.retryShelf() : to.resume()));
}
