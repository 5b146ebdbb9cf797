import type { MomentMessages } from './moment-messages.ts';

/** Every sentence of the way to a filled basket. Values come in already formatted; numbers only where a plural depends on them. A missing key does not compile. */
export interface Messages extends MomentMessages {
  readonly loading: string;
  readonly retry: string;
  readonly close: string;
  readonly offline: string;

  readonly chooseDistribution: string;
  readonly change: string;
  ordersUntil(when: string): string;
  opensOn(when: string): string;
  closedSince(when: string): string;
  closesIn(minutes: number): string;
  readonly full: string;
  readonly choose: string;
  readonly chosen: string;
  readonly comingUp: string;
  readonly allFull: string;
  readonly nothingOpen: string;
  nextOpens(when: string): string;
  readonly nothingPlanned: string;
  keptOrder(code: string): string;
  readonly seeOrder: string;
  readonly myOrders: string;

  readonly shelf: string;
  found(count: number): string;
  readonly nothingFound: string;
  readonly clearSearch: string;
  readonly emptyShelf: string;

  readonly per: Readonly<Record<'kg' | 'l', string>>;
  left(amount: string): string;
  readonly soldOut: string;
  deposit(price: string): string;
  readonly weighed: string;
  readonly estimated: string;
  detailsOf(product: string): string;

  readonly add: string;
  addProduct(product: string): string;
  quantityOf(product: string): string;
  less(product: string): string;
  more(product: string): string;
  inBasket(product: string, quantity: string, total: string): string;
  outOfBasket(product: string): string;

  readonly basket: string;
  readonly emptyBasket: string;
  readonly emptyBasketHint: string;
  basketLines(count: number): string;
  readonly seeBasket: string;
  readonly remove: string;
  removeProduct(product: string): string;
  takenOff(product: string): string;
  readonly putBack: string;
  readonly deposits: string;
  readonly goods: string;
  readonly total: string;
  vat(rate: string, amount: string): string;
  readonly estimateNote: string;
  readonly elsewhere: string;
  readonly order: string;
  closesFor(farm: string, when: string): string;

  readonly repairAll: string;

  /** A sentence for an error code; unknown codes get the general one. */
  failure(code: string): string;
  codeForSupport(code: string): string;
}
