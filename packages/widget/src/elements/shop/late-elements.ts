import { defineElement } from '../../base/define-element.ts';

/** Elements that most visitors do not need at first, by the step that needs them. */
const late = {
  // The form and what sends it: at the checkout neither should be waited for.
  checkout: async () => {
    const [{ Checkout }, { LineProblem }] = await Promise.all([
      import('../checkout/checkout.ts'),
      import('../line-problem/line-problem.ts'),
      import('../../state/ordering.ts'),
    ]);
    defineElement('cagette-line-problem', LineProblem);
    defineElement('cagette-checkout', Checkout);
  },
  confirmation: async () => defineElement('cagette-confirmation', (await import('../confirmation/confirmation.ts')).Confirmation),
  order: async () => defineElement('cagette-my-order', (await import('../my-order/my-order.ts')).MyOrder),
  orders: async () => defineElement('cagette-my-orders', (await import('../my-orders/my-orders.ts')).MyOrdersList),
  again: async () => defineElement('cagette-ordered-again', (await import('../ordered-again/ordered-again.ts')).OrderedAgainNotice),
  basket: async () => defineElement('cagette-basket-sheet', (await import('../basket-sheet/basket-sheet.ts')).BasketSheet),
  tools: async () => defineElement('cagette-shelf-tools', (await import('../shelf-tools/shelf-tools.ts')).ShelfTools),
  filter: async () => defineElement('cagette-shelf-filter', (await import('../shelf-filter/shelf-filter.ts')).ShelfFilter),
  product: async () => defineElement('cagette-product-sheet', (await import('../product-sheet/product-sheet.ts')).ProductSheet),
};

export type LateElement = keyof typeof late;

/** Fetches an element's code once it is about to be needed; a failed fetch is tried again by the next call. */
export async function loadElement(name: LateElement): Promise<void> {
  await late[name]();
}

export function isLate(name: string): name is LateElement {
  return Object.hasOwn(late, name);
}
