import type { Distribution, Order, Organisation, Quote, Shelf } from '@cagette/sdk';
import { type Basket, type BasketLine, emptyBasket } from './basket.ts';
import type { Failure } from './failure.ts';
import type { KeptOrder } from './kept-orders.ts';
import type { MyOrdersState, OrderedAgain } from './my-orders.ts';
import type { Refusal } from './refusal.ts';

export type Step = 'distributions' | 'shelf' | 'checkout' | 'confirmation' | 'order' | 'orders';

/** `waiting`: not sent, for want of a network; it goes out once that is back. `unknown`: sent, but no answer came; the same request goes again until one does. */
export type Sending = 'no' | 'waiting' | 'sending' | 'unknown';

/** What the confirmation shows. `order` is null when the lines were added to an order that this device may not read. */
export interface Placed {
  readonly added: boolean;
  readonly email: string;
  readonly order: Order | null;
  readonly token: string | null;
}

/** The order opened by its link, or from the list of a customer who is signed in. */
export interface OpenedOrder {
  readonly id: string;
  /** Null: the session opens it. */
  readonly token: string | null;
  readonly isFromList: boolean;
  readonly phase: 'loading' | 'ready' | 'saving' | 'failed';
  readonly order: Order | null;
  /** What its distribution offers, read while the order may be changed. */
  readonly shelf: Shelf | null;
  readonly failure: Failure | null;
  readonly refusal: Refusal | null;
  /** A change was saved since it was opened. */
  readonly changed: boolean;
}

/** A line that was taken off, and the basket it was in. */
export interface RemovedLine {
  readonly line: BasketLine;
  readonly before: Basket;
}

export interface ShopState {
  readonly phase: 'loading' | 'ready' | 'failed';
  readonly failure: Failure | null;
  /** No network: what is shown is what was last known, and it goes on by itself once the network is back. */
  readonly isOffline: boolean;
  readonly organisation: Organisation | null;
  readonly distributions: readonly Distribution[];
  /** The server's clock minus the visitor's, in milliseconds. */
  readonly clockOffsetMs: number;
  readonly step: Step;
  readonly distributionId: string | null;
  readonly shelf: Shelf | null;
  readonly shelfPhase: 'none' | 'loading' | 'ready' | 'failed';
  readonly shelfFailure: Failure | null;
  /** Only this farm's products are shown; null for all. */
  readonly farmId: string | null;
  /** The product whose sheet is open. */
  readonly productId: string | null;
  readonly basket: Basket;
  /** What was taken off last, until the basket changes again; `undo` puts it back. */
  readonly removed: RemovedLine | null;
  /** The server's prices for exactly this basket; null until asked and after any change of it. */
  readonly quote: Quote | null;
  readonly sending: Sending;
  readonly refusal: Refusal | null;
  readonly placed: Placed | null;
  readonly opened: OpenedOrder | null;
  readonly keptOrders: readonly KeptOrder[];
  /** Null until somebody looks for their orders. */
  readonly myOrders: MyOrdersState | null;
  /** What was ordered again, while the shelf is shown. */
  readonly again: OrderedAgain | null;
}

export const initialShopState: ShopState = {
  phase: 'loading',
  failure: null,
  isOffline: false,
  organisation: null,
  distributions: [],
  clockOffsetMs: 0,
  step: 'distributions',
  distributionId: null,
  shelf: null,
  shelfPhase: 'none',
  shelfFailure: null,
  farmId: null,
  productId: null,
  basket: emptyBasket,
  removed: null,
  quote: null,
  sending: 'no',
  refusal: null,
  placed: null,
  opened: null,
  keptOrders: [],
  myOrders: null,
  again: null,
};

/** The distribution that was chosen, as fresh as it is known. */
export function chosenDistribution(state: ShopState): Distribution | null {
  if (state.shelf && state.shelf.distribution.id === state.distributionId) return state.shelf.distribution;
  return state.distributions.find(({ id }) => id === state.distributionId) ?? null;
}
