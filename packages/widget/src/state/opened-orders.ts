import { createCustomer, type Customer, type Order } from '@cagette/sdk';
import { changedOrder, offersOf, quoteOf } from './changed-order.ts';
import { failureOf } from './failure.ts';
import { forgetOrder, keepOrder } from './keep-order.ts';
import { keptOrders } from './kept-orders.ts';
import { refusalOf } from './refusal.ts';
import type { ShopParts } from './shop-parts.ts';
import type { OpenedOrder } from './shop-state.ts';

/** «Ma commande»: an order opened by its link, cancelled or changed until orders close. */
export class OpenedOrders {
  readonly #parts: ShopParts;
  readonly #client: Customer;

  constructor(parts: ShopParts) {
    this.#parts = parts;
    this.#client = createCustomer(parts.transport);
  }

  async open(id: string, token: string | null, isFromList: boolean): Promise<void> {
    const { state } = this.#parts;
    const opened: OpenedOrder = {
      id,
      token,
      isFromList,
      phase: 'loading',
      order: null,
      shelf: null,
      failure: null,
      refusal: null,
      changed: false,
    };
    state.value = { ...state.value, step: 'order', opened };
    try {
      const order = await this.#client.orders.get(id, as(token));
      this.#patch(id, { phase: 'ready', order });
      this.#keep(order, token);
      if (order.state === 'placed') await this.#readShelf(order);
    } catch (error) {
      this.#patch(id, { phase: 'failed', failure: failureOf(error) });
    }
  }

  /** Without it the order is shown all the same, and only cannot be changed here. */
  async #readShelf({ id, distribution }: Order): Promise<void> {
    if (this.#parts.state.value.shelf?.distribution.id === distribution.id) return;
    const shelf = await this.#parts.transport.reply('getShelf', { params: { id: distribution.id } }).catch(() => null);
    this.#patch(id, { shelf });
  }

  async cancel(): Promise<void> {
    await this.#save(({ id, token }) => this.#client.orders.cancel(id, as(token)));
  }

  /** Quantities by offer; what is not named stays, 0 takes it off. Sent with the total that the customer was shown (rule 5). */
  async change(quantities: ReadonlyMap<string, number>): Promise<void> {
    await this.#save(async ({ id, token, order, shelf, refusal }) => {
      if (!order) return null;
      const { lines, totalCents } = changedOrder(order, quantities, offersOf(order, this.#parts.state.value.shelf, shelf));
      if (lines.length === 0) return this.#client.orders.cancel(id, as(token));
      // The server's own quote of these very lines wins.
      const expectedTotalCents = quoteOf(refusal, lines)?.totalCents ?? totalCents;
      const change = { lines, slotId: order.slot?.id ?? null, note: order.note, expectedTotalCents };
      return this.#client.orders.change(id, change, as(token));
    });
  }

  async #save(send: (opened: OpenedOrder) => Promise<Order | null>): Promise<void> {
    const { opened } = this.#parts.state.value;
    if (!opened || opened.phase !== 'ready') return;
    this.#patch(opened.id, { phase: 'saving', failure: null, refusal: null });
    try {
      const order = await send(opened);
      this.#patch(opened.id, { phase: 'ready', changed: true, ...(order && { order }) });
      if (order) this.#keep(order, opened.token);
    } catch (error) {
      this.#patch(opened.id, { phase: 'ready', refusal: refusalOf(error), failure: failureOf(error) });
    }
  }

  /** So that ordering again adds to it. */
  #keep(order: Order, token: string | null): void {
    if (token === null) return;
    const { storage, keys, serverNow, state } = this.#parts;
    const { id, code, distribution } = order;
    if (order.state === 'placed')
      keepOrder(storage, keys.orders, { id, token, code, distributionId: distribution.id, endsAt: distribution.endsAt }, serverNow());
    else forgetOrder(storage, keys.orders, id, serverNow());
    state.value = { ...state.value, keptOrders: keptOrders(storage, keys.orders, serverNow()) };
  }

  /** Changes the opened order, unless another was opened meanwhile. */
  #patch(id: string, change: Partial<OpenedOrder>): void {
    const { state } = this.#parts;
    const { opened } = state.value;
    if (opened?.id === id) state.value = { ...state.value, opened: { ...opened, ...change } };
  }
}

/** Without a token the session opens it. */
function as(token: string | null): { readonly token?: string } {
  return token === null ? {} : { token };
}
