/** The life of an order (domain rule 15). The widget and the server read this one table. */

export const orderStates = ['placed', 'closed', 'prepared', 'collected', 'cancelled', 'noShow'] as const;
export type OrderState = (typeof orderStates)[number];

export const orderMoves = {
  placed: ['closed', 'cancelled'],
  closed: ['prepared', 'cancelled'],
  prepared: ['collected', 'noShow'],
  collected: [],
  cancelled: [],
  noShow: ['collected'],
} as const satisfies Record<OrderState, readonly OrderState[]>;

export function canMove(from: OrderState, to: OrderState): boolean {
  return (orderMoves[from] as readonly OrderState[]).includes(to);
}

/** Whether somebody is expected to come for it. */
export function isToCome(state: OrderState): boolean {
  return canMove(state, 'cancelled') || canMove(state, 'noShow');
}

/** Whether the customer may still change or cancel, given that the window is open: only a placed order moves. */
export function isChangeable(state: OrderState): boolean {
  return state === 'placed';
}
