import { windowState } from '@cagette/sdk/contract/calendar';
import { type Basket, sameBasket, withQuantity } from './basket.ts';
import { failureOf } from './failure.ts';
import { keptOrders } from './kept-orders.ts';
import { lineProblem, repairedQuantity } from './line-problem.ts';
import { Observable } from './observable.ts';
import type { OpenedOrders } from './opened-orders.ts';
import type { CheckoutForm, Ordering } from './ordering.ts';
import type { PageStorage } from './page-storage.ts';
import { readSavedBasket, writeSavedBasket } from './saved-basket.ts';
import { ShelfReader } from './shelf-reader.ts';
import type { ShopClient } from './shop-client.ts';
import type { ShopParts } from './shop-parts.ts';
import { initialShopState, type ShopState, type Step } from './shop-state.ts';
import { type StorageKeys, storageKeys } from './storage-keys.ts';

export interface ShopStoreOptions {
  readonly client: ShopClient;
  readonly storage: PageStorage;
  /** Where the server is; baskets of two servers are kept apart. */
  readonly serverUrl: string;
  readonly organisation: string;
  /** Milliseconds since 1970, the visitor's clock. */
  readonly now: () => number;
  /** Default: the SDK's. */
  readonly createKey?: () => string;
}

const MOST_DISTRIBUTIONS = 100;

/**
 * One shop's state machine: requests come in as calls, the state goes out whole. Knows no DOM. Methods never throw; what went wrong is in the state.
 */
export class ShopStore {
  readonly state = new Observable<ShopState>(initialShopState);
  readonly #options: ShopStoreOptions;
  readonly #keys: StorageKeys;
  readonly #shelf: ShelfReader;
  readonly #parts: ShopParts;
  #ordering: Ordering | null = null;
  #opened: OpenedOrders | null = null;
  #life = new AbortController();
  #unsubscribe = () => {};

  constructor(options: ShopStoreOptions) {
    this.#options = options;
    this.#keys = storageKeys(options.serverUrl, options.organisation);
    this.#parts = { ...options, state: this.state, keys: this.#keys, serverNow: () => this.serverNow() };
    this.#shelf = new ShelfReader(this.#parts);
  }

  /** The server's time in milliseconds, as well as it is known. */
  serverNow(): number {
    return this.#options.now() + this.state.value.clockOffsetMs;
  }

  /** Loads what the first screen needs, all at once, and finishes an order that was being sent when the page went away. */
  async start(): Promise<void> {
    this.#life = new AbortController();
    const { storage, now } = this.#options;
    const saved = readSavedBasket(storage.get(this.#keys.basket));
    this.#patch({ phase: 'loading', failure: null, basket: saved.lines, keptOrders: keptOrders(storage, this.#keys.orders, now()) });
    this.#unsubscribe();
    this.#unsubscribe = storage.subscribe(this.#keys.basket, (text) => this.#hear(readSavedBasket(text).lines));
    await Promise.all([this.#load(saved.distributionId), this.resume()]);
  }

  /** Ends every connection; `start` begins again with what is stored. */
  stop(): void {
    this.#life.abort();
    this.#shelf.leave();
    this.#unsubscribe();
  }

  /** Chooses where and when to collect; the basket stays. */
  async choose(distributionId: string): Promise<void> {
    this.#patch({ distributionId, step: 'shelf', refusal: null, quote: null });
    this.#save(this.state.value.basket);
    await this.#shelf.open(distributionId);
  }

  async goTo(step: Step): Promise<void> {
    this.#patch({ step, refusal: null });
    if (step === 'checkout') await (await this.#orders()).quote();
    if (step === 'shelf' && this.state.value.shelfPhase === 'none' && this.state.value.distributionId) {
      await this.#shelf.open(this.state.value.distributionId);
    }
  }

  /** Sets how much of an offer is wanted; 0 takes it off. */
  setQuantity(offerId: string, quantity: number, name: string): void {
    this.#replaceBasket(withQuantity(this.state.value.basket, { offerId, quantity, name }));
  }

  /** Makes one line, or every line, orderable again by the smallest change: less of it, or none. */
  async repair(offerId: string | null): Promise<void> {
    const index = this.#shelf.index();
    const repaired = this.state.value.basket.flatMap((line) => {
      const found = index.get(line.offerId);
      const problem = (offerId === null || offerId === line.offerId) && lineProblem(line, found, this.serverNow());
      if (!problem) return [line];
      const quantity = repairedQuantity(line, found, problem);
      return quantity > 0 ? [{ ...line, quantity }] : [];
    });
    this.#replaceBasket(repaired);
    this.#patch({ refusal: null });
    if (this.state.value.step === 'checkout') await (await this.#orders()).quote();
  }

  /** Places the basket as an order, once, however often it is asked and whatever the network does. */
  async place(form: CheckoutForm): Promise<void> {
    await (await this.#orders()).place(form);
  }

  /** Sends again what was sent without an answer; what is kept under the key says whether anything may have been. */
  async resume(): Promise<void> {
    if (this.#options.storage.get(this.#keys.intent) !== null) await (await this.#orders()).resume();
  }

  async retryShelf(): Promise<void> {
    const { distributionId } = this.state.value;
    if (distributionId) await this.#shelf.open(distributionId);
  }

  async openOrder(id: string, token: string): Promise<void> {
    await (await this.#openedOrders()).open(id, token);
  }

  async cancelOrder(): Promise<void> {
    await (await this.#openedOrders()).cancel();
  }

  /** Makes the opened order have these quantities; an offer with 0 is taken off. */
  async changeOrder(quantities: ReadonlyMap<string, number>): Promise<void> {
    await (await this.#openedOrders()).change(quantities);
  }

  /** Most visitors look and do not order; the code for it comes when it is needed. */
  async #orders(): Promise<Ordering> {
    const { Ordering } = await import('./ordering.ts');
    this.#ordering ??= new Ordering({ ...this.#parts, shelf: this.#shelf, replaceBasket: (basket) => this.#replaceBasket(basket) });
    return this.#ordering;
  }

  async #openedOrders(): Promise<OpenedOrders> {
    const { OpenedOrders } = await import('./opened-orders.ts');
    this.#opened ??= new OpenedOrders(this.#parts);
    return this.#opened;
  }

  async #load(savedDistribution: string | null): Promise<void> {
    const { client, organisation: slug, now } = this.#options;
    const { signal } = this.#life;
    const opening = savedDistribution ? this.#shelf.open(savedDistribution) : null;
    try {
      const [organisation, page] = await Promise.all([
        client.organisations.get(slug, { signal }),
        client.distributions.list(slug, { limit: MOST_DISTRIBUTIONS, signal }).page(),
      ]);
      if (signal.aborted) return;
      const clockOffsetMs = Date.parse(page.serverTime) - now();
      this.#patch({ phase: 'ready', organisation, distributions: page.items, clockOffsetMs });
      await this.#enter(savedDistribution, opening);
    } catch (error) {
      if (!signal.aborted) this.#patch({ phase: 'failed', failure: failureOf(error) });
    }
  }

  /** Goes to the shelf when there is nothing to choose: the stored distribution is still open, or only one is. */
  async #enter(savedDistribution: string | null, opening: Promise<void> | null): Promise<void> {
    const open = this.state.value.distributions.filter((distribution) => windowState(distribution, new Date(this.serverNow())) === 'open');
    const known = open.find(({ id }) => id === savedDistribution) ?? (open.length === 1 ? open[0] : undefined);
    const isElsewhere = this.state.value.step !== 'distributions';
    if (!known) {
      this.#shelf.leave();
      this.#patch({ distributionId: null, shelf: null, shelfPhase: 'none' });
      return;
    }
    this.#patch({ distributionId: known.id, ...(!isElsewhere && { step: 'shelf' as const }) });
    await (known.id === savedDistribution && opening ? opening : this.#shelf.open(known.id));
  }

  #replaceBasket(basket: Basket): void {
    if (sameBasket(basket, this.state.value.basket)) return;
    this.#patch({ basket, quote: null });
    this.#save(basket);
  }

  /** Another shop on the page or another tab changed the basket. */
  #hear(basket: Basket): void {
    if (!sameBasket(basket, this.state.value.basket)) this.#patch({ basket, quote: null });
  }

  #save(lines: Basket): void {
    this.#options.storage.set(this.#keys.basket, writeSavedBasket({ distributionId: this.state.value.distributionId, lines }));
  }

  #patch(change: Partial<ShopState>): void {
    this.state.value = { ...this.state.value, ...change };
  }
}
