import { createCustomer, createIdempotencyKey, type Customer, type Order, type OrderRequest, type PlacedOrder } from '@cagette/sdk';
import { windowState } from '@cagette/sdk/contract/calendar';
import { afterOrdering } from './after-ordering.ts';
import type { Basket } from './basket.ts';
import { failureOf } from './failure.ts';
import { keepDraft } from './kept-draft.ts';
import { keepOrder } from './keep-order.ts';
import { keptOrders } from './kept-orders.ts';
import { keepIntent, keptIntent, type OrderIntent } from './order-intent.ts';
import { type Preview, previewOf } from './preview.ts';
import { type Refusal, refusalOf } from './refusal.ts';
import { repairedBasket } from './repaired-basket.ts';
import type { ShelfReader } from './shelf-reader.ts';
import { withFullSlot, withProblems } from './shelf-refusal.ts';
import type { ShopParts } from './shop-parts.ts';
import type { ShopState } from './shop-state.ts';

/** What the customer filled in, trimmed and checked by the form. */
export interface CheckoutForm {
  readonly slotId: string | null;
  readonly name: string;
  readonly email: string;
  readonly phone: string | null;
  readonly note: string | null;
}

interface OrderingParts extends ShopParts {
  readonly shelf: ShelfReader;
  /** The basket as it is now in every tab. */
  readonly freshBasket: () => Basket;
  readonly replaceBasket: (basket: Basket) => void;
  readonly goTo: (step: 'distributions') => Promise<void>;
}

/** Refusals after which the shelf itself may be out of date. */
const STALE_SHELF_CODES = new Set(['lines.refused', 'window.notOpen', 'window.closed', 'total.changed', 'slot.notFound', 'slot.full']);

/** How long after a price could not be asked it is asked once more. */
const QUOTE_AGAIN_MS = 4000;

/** From the basket to an order: quote, send once, understand the answer. */
export class Ordering {
  readonly #parts: OrderingParts;
  readonly #client: Customer;
  #isSending = false;

  constructor(parts: OrderingParts) {
    this.#parts = parts;
    this.#client = createCustomer(parts.transport);
    // A basket or a distribution that changed at the form has another total.
    parts.state.subscribe((after, before) => {
      const { step, shelfPhase, quote, basket, sending } = after;
      if (step !== 'checkout' || shelfPhase !== 'ready' || quote || sending !== 'no') return;
      if (basket !== before.basket || before.shelfPhase !== shelfPhase) void this.quote();
    });
  }

  /** Asks the server's prices for the basket, so that the total in the form is already the truth. What failed is asked `again` once, a while later. */
  async quote(again = true): Promise<void> {
    const { state } = this.#parts;
    const preview = this.#preview();
    const { basket, distributionId } = state.value;
    if (!preview || !distributionId || preview.lineCount === 0) return;
    try {
      const quote = await this.#client.quotes.create({ distributionId, lines: orderLines(preview) });
      if (state.value.basket !== basket || state.value.distributionId !== distributionId) return;
      this.#patch({ quote });
      this.#parts.shelf.update((shelf) => withProblems(shelf, quote.problems));
      // The shelf shows prices of before.
      if (quote.problems.length === 0 && quote.totalCents !== preview.totalCents) await this.#parts.shelf.refresh(distributionId);
    } catch {
      // The preview stands; placing the order asks again. A network that is said to be back may take a moment to be.
      if (again) setTimeout(() => void this.quote(false), QUOTE_AGAIN_MS);
    }
  }

  /** Makes one line, or every line, orderable again. */
  async repair(offerId: string | null): Promise<void> {
    const { state, freshBasket, replaceBasket, serverNow, goTo } = this.#parts;
    const { distributionId, shelf } = state.value;
    const isClosed = shelf !== null && windowState(shelf.distribution, new Date(serverNow())) === 'closed';
    // Nothing is wrong with the lines when the whole distribution is over: they are kept for another.
    if (offerId === null && isClosed && distributionId === shelf.distribution.id) return goTo('distributions');
    replaceBasket(repairedBasket(freshBasket(), shelf, offerId, serverNow()));
    this.#patch({ refusal: null });
  }

  async place(form: CheckoutForm): Promise<void> {
    const { state, storage, keys, createKey = createIdempotencyKey, serverNow } = this.#parts;
    if (this.#isSending || keptIntent(storage, keys.intent, serverNow())) return this.resume();
    const preview = this.#preview();
    const { distributionId, quote } = state.value;
    if (!preview || !distributionId || preview.lineCount === 0 || preview.problems.length > 0) return;
    const request: OrderRequest = {
      distributionId,
      lines: orderLines(preview),
      slotId: form.slotId,
      customer: { name: form.name, email: form.email, phone: form.phone },
      note: form.note,
      termsAccepted: true,
      expectedTotalCents: quote && quote.problems.length === 0 ? quote.totalCents : preview.totalCents,
    };
    const intent: OrderIntent = { idempotencyKey: createKey(), request, startedAt: serverNow(), isWaiting: true };
    keepIntent(storage, keys.intent, intent);
    await this.#send(intent);
  }

  /** Sends what was sent without an answer, if there is such. */
  async resume(): Promise<void> {
    const { storage, keys, serverNow } = this.#parts;
    const intent = keptIntent(storage, keys.intent, serverNow());
    if (intent) await this.#send(intent);
  }

  async #send(intent: OrderIntent): Promise<void> {
    if (this.#isSending) return;
    if (intent.isWaiting && this.#parts.isCutOff?.()) return this.#patch({ sending: 'waiting', refusal: null, step: 'checkout' });
    this.#isSending = true;
    const { storage, keys, serverNow } = this.#parts;
    keepIntent(storage, keys.intent, { ...intent, isWaiting: false });
    this.#patch({ sending: 'sending', refusal: null, step: 'checkout' });
    const known = keptOrders(storage, keys.orders, serverNow()).find((order) => order.distributionId === intent.request.distributionId);
    try {
      const { idempotencyKey } = intent;
      const placed = await this.#client.orders.place(intent.request, { idempotencyKey, ...(known && { token: known.token }) });
      // Another tab may have sent the same: whoever hears the answer first takes what was ordered out of the basket they share.
      const isFirst = this.#forget(intent);
      this.#succeed(placed, intent, known?.token ?? null, isFirst);
    } catch (error) {
      const refusal = refusalOf(error);
      if (refusal) this.#forget(intent);
      const isRepriced = refusal?.code === 'total.changed' && this.#parts.state.value.distributionId === intent.request.distributionId;
      this.#patch(
        refusal
          ? { sending: 'no', refusal, ...(isRepriced && { quote: refusal.quote }) }
          : { sending: 'unknown', failure: failureOf(error) },
      );
      // Whoever repairs at once is not held up by what is read again.
      this.#isSending = false;
      if (refusal) await this.#learn(refusal, intent);
    } finally {
      this.#isSending = false;
    }
  }

  /** Its answer is known. Says whether it still was the one that is kept: another tab may have heard first, and even be sending the next. */
  #forget({ idempotencyKey }: OrderIntent): boolean {
    const { storage, keys, serverNow } = this.#parts;
    if (keptIntent(storage, keys.intent, serverNow())?.idempotencyKey !== idempotencyKey) return false;
    keepIntent(storage, keys.intent, null);
    return true;
  }

  #succeed(placed: PlacedOrder, intent: OrderIntent, knownToken: string | null, isFirst: boolean): void {
    const { storage, keys, serverNow } = this.#parts;
    const token = placed.token ?? (placed.order && knownToken);
    if (placed.order && token) keepOrder(storage, keys.orders, keptOrderOf(placed.order, token), serverNow());
    keepDraft(this.#parts, null);
    if (isFirst) this.#parts.replaceBasket(afterOrdering(this.#parts.state.value.basket, intent.request.lines));
    this.#patch({
      sending: 'no',
      step: 'confirmation',
      quote: null,
      failure: null,
      placed: { added: placed.added, order: placed.order, token, email: intent.request.customer.email },
      keptOrders: keptOrders(storage, keys.orders, serverNow()),
    });
  }

  /** Brings what the refusal says onto the shelf, where the basket shows it with its repair. */
  async #learn(refusal: Refusal, intent: OrderIntent): Promise<void> {
    const { shelf, state } = this.#parts;
    const { distributionId } = intent.request;
    if (state.value.distributionId !== distributionId) return;
    if (STALE_SHELF_CODES.has(refusal.code)) await shelf.refresh(distributionId);
    shelf.update((shown) => withProblems(shown, refusal.problems));
    const { slotId } = refusal;
    if (slotId) shelf.update((shown) => withFullSlot(shown, slotId));
  }

  #preview(): Preview | null {
    const { shelf, basket } = this.#parts.state.value;
    return shelf && previewOf(shelf, basket, this.#parts.serverNow());
  }

  #patch(change: Partial<ShopState>): void {
    this.#parts.state.value = { ...this.#parts.state.value, ...change };
  }
}

function orderLines(preview: Preview): OrderRequest['lines'] {
  return preview.farms.flatMap((farm) => farm.lines.map(({ offerId, quantity }) => ({ offerId, quantity })));
}

function keptOrderOf(order: Order, token: string) {
  return { id: order.id, token, code: order.code, distributionId: order.distribution.id, endsAt: order.distribution.endsAt };
}
