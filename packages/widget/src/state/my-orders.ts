import { createCustomer, type Customer, isApiError, type MyExport, type Order, type SessionStore, storageSession } from '@cagette/sdk';
import { afterOrdering } from './after-ordering.ts';
import type { Basket, BasketLine } from './basket.ts';
import { type Failure, failureOf } from './failure.ts';
import { fillAgain } from './fill-again.ts';
import { keepDraft } from './kept-draft.ts';
import { keepIntent, keptIntent } from './order-intent.ts';
import type { ShopParts } from './shop-parts.ts';

/** Who is signed in with a code from an e-mail, and their orders. */
export interface MyOrdersState {
  /** `erased` once everything that was kept about somebody is gone. */
  readonly stage: 'email' | 'code' | 'list' | 'erased';
  readonly isBusy: boolean;
  /** Typed, or signed in with. */
  readonly email: string;
  /** From when another code may be asked for: milliseconds, the server's clock. */
  readonly resendAt: number;
  readonly wrongCode: { readonly isExhausted: boolean; readonly attemptsLeft: number | null } | null;
  readonly failure: Failure | null;
  /** Newest first. */
  readonly orders: readonly Order[];
  readonly nextCursor: string | null;
  /** Also those of other organisations on this server. */
  readonly isEverywhere: boolean;
  /** To be handed to the visitor as a file. */
  readonly exported: MyExport | null;
}

/** What an order brought into the basket again. */
export interface OrderedAgain {
  readonly added: readonly BasketLine[];
  /** Names of products of which less is left than was wanted. */
  readonly fewer: readonly string[];
  /** Names of products that are not offered. */
  readonly missing: readonly string[];
}

export type MyOrdersWish =
  | 'begin'
  | 'requestCode'
  | 'signIn'
  | 'startOver'
  | 'more'
  | 'everywhere'
  | 'forget'
  | 'export'
  | 'erase'
  | 'again'
  | 'withdraw'
  | 'undoAgain';

export interface MyOrdersParts extends ShopParts {
  readonly choose: (distributionId: string) => Promise<void>;
  readonly goTo: (step: 'distributions') => Promise<void>;
  readonly freshBasket: () => Basket;
  readonly replaceBasket: (basket: Basket) => void;
}

const signedOut: MyOrdersState = {
  stage: 'email',
  isBusy: false,
  email: '',
  resendAt: 0,
  wrongCode: null,
  failure: null,
  orders: [],
  nextCursor: null,
  isEverywhere: false,
  exported: null,
};

const PAGE = 20;
const RESEND_MS = 45_000;

/** «Mes commandes»: sign in by a code, read the orders, order again, take the data along or have it erased. */
export class MyOrders {
  readonly #parts: MyOrdersParts;
  readonly #customer: Customer;
  /** Outlives the page, in the visitor's storage or in memory where that is forbidden. */
  readonly #kept: SessionStore;

  constructor(parts: MyOrdersParts) {
    this.#parts = parts;
    this.#customer = createCustomer(parts.transport);
    const { storage, keys } = parts;
    const strings = {
      getItem: (key: string) => storage.get(key),
      setItem: (key: string, value: string) => storage.set(key, value),
      removeItem: (key: string) => storage.set(key, null),
    };
    this.#kept = storageSession(() => strings, keys.session);
  }

  /** Shows the orders of who is signed in, or asks who it is. */
  async begin(): Promise<void> {
    this.#parts.transport.session.write(this.#kept.read());
    const session = this.#customer.auth.current();
    if (session) await this.#list(session.customer.email);
    else if (this.#mine.stage !== 'code') this.#patch(signedOut);
  }

  async requestCode(email: string): Promise<void> {
    await this.#run(async () => {
      await this.#customer.auth.requestCode(email);
      this.#patch({ stage: 'code', email, resendAt: this.#parts.serverNow() + RESEND_MS, wrongCode: null });
    });
  }

  async signIn(code: string): Promise<void> {
    await this.#run(async () => {
      const { email } = this.#mine;
      try {
        await this.#customer.auth.signIn({ email, code });
        this.#patch({ wrongCode: null });
      } catch (error) {
        if (!isApiError(error, 'code.invalid', 'code.exhausted')) throw error;
        const isExhausted = error.code === 'code.exhausted';
        const attemptsLeft = isApiError(error, 'code.invalid') ? (error.params.attemptsLeft ?? null) : null;
        this.#patch({ wrongCode: { isExhausted, attemptsLeft }, ...(isExhausted && { resendAt: 0 }) });
        return;
      }
      await this.#list(email);
    });
  }

  /** Another address. */
  async startOver(): Promise<void> {
    this.#patch({ ...signedOut, email: this.#mine.email });
  }

  async more(): Promise<void> {
    await this.#run(() => this.#read(this.#mine.nextCursor));
  }

  async everywhere(): Promise<void> {
    this.#patch({ isEverywhere: true });
    await this.#run(() => this.#read(null));
  }

  /** Signs out and forgets on this device who was here. Works without a network: the server's part is then left to the session's end. */
  async forget(): Promise<void> {
    try {
      await this.#customer.auth.signOut();
    } catch {
      // The session is gone from here, which is what was asked.
    }
    this.#forgetHere();
    this.#patch(signedOut);
  }

  async export(): Promise<void> {
    await this.#run(async () => this.#patch({ exported: await this.#customer.me.export() }));
  }

  async erase(): Promise<void> {
    await this.#run(async () => {
      await this.#customer.me.erase();
      this.#forgetHere();
      this.#patch({ ...signedOut, stage: 'erased' });
    });
  }

  /** Takes back an order that waits for the network. One that may have gone out stays. */
  async withdraw(): Promise<void> {
    const { storage, keys, state, serverNow } = this.#parts;
    if (!keptIntent(storage, keys.intent, serverNow())?.isWaiting) return;
    keepIntent(storage, keys.intent, null);
    state.value = { ...state.value, sending: 'no' };
  }

  /** Puts what is still offered of an order into the basket of an open distribution, beside what is in it. */
  async again(orderId: string): Promise<void> {
    const order = [this.#parts.state.value.opened?.order, ...this.#mine.orders].find((one) => one?.id === orderId);
    if (!order) return;
    await fillAgain(this.#parts, order);
  }

  /** Takes out what the last `again` put in, and nothing else. */
  async undoAgain(): Promise<void> {
    const { state, freshBasket, replaceBasket } = this.#parts;
    const { again } = state.value;
    if (again) replaceBasket(afterOrdering(freshBasket(), again.added));
    state.value = { ...state.value, again: null };
  }

  async #list(email: string): Promise<void> {
    this.#patch({ ...signedOut, stage: 'list', email });
    await this.#run(() => this.#read(null));
  }

  async #read(cursor: string | null): Promise<void> {
    const { isEverywhere, orders } = this.#mine;
    const list = this.#customer.me.orders({ limit: PAGE, ...(!isEverywhere && { organisation: this.#parts.organisation }) });
    const { items, nextCursor } = await list.page(cursor === null ? {} : { cursor });
    this.#patch({ orders: cursor === null ? items : [...orders, ...items], nextCursor });
  }

  async #run(work: () => Promise<void>): Promise<void> {
    this.#patch({ isBusy: true, failure: null, exported: null });
    try {
      await work();
    } catch (error) {
      // The server no longer knows the session: its orders must not stay on the screen.
      if (isApiError(error, 'auth.invalid', 'auth.required')) this.#patch(signedOut);
      this.#patch({ failure: failureOf(error) });
    }
    this.#kept.write(this.#parts.transport.session.read());
    this.#patch({ isBusy: false });
  }

  #forgetHere(): void {
    const { storage, keys, state } = this.#parts;
    this.#kept.write(null);
    storage.set(keys.orders, null);
    storage.set(keys.contact, null);
    keepDraft(this.#parts, null);
    state.value = { ...state.value, keptOrders: [], opened: null };
  }

  get #mine(): MyOrdersState {
    return this.#parts.state.value.myOrders ?? signedOut;
  }

  #patch(change: Partial<MyOrdersState>): void {
    const { state } = this.#parts;
    state.value = { ...state.value, myOrders: { ...this.#mine, ...change } };
  }
}
