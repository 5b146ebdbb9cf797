import type { Distribution, Transport } from '@cagette/sdk';
import { type Basket, sameBasket, withQuantity } from './basket.ts';
import { distributionToEnter, openIds, wantedDistributions } from './distribution-to-enter.ts';
import { failureOf } from './failure.ts';
import type { EventStream } from './live-shelf.ts';
import type { MyOrders, MyOrdersWish } from './my-orders.ts';
import { Observable } from './observable.ts';
import type { OpenedOrders } from './opened-orders.ts';
import type { CheckoutForm, Ordering } from './ordering.ts';
import { onThisShelf } from './on-this-shelf.ts';
import type { PageStorage } from './page-storage.ts';
import { nothingAsked, type Preselection } from './preselection.ts';
import { readDistributions } from './read-distributions.ts';
import { readSavedBasket, type SavedBasket, writeSavedBasket } from './saved-basket.ts';
import { ShelfReader } from './shelf-reader.ts';
import type { ShopParts } from './shop-parts.ts';
import { initialShopState, type RemovedLine, type ShopState, type Step } from './shop-state.ts';
import { type StorageKeys, storageKeys } from './storage-keys.ts';

export interface ShopStoreOptions {
  /** Every call goes through it. */
  readonly transport: Transport;
  /** Opens the stream of what changes on a shelf. */
  readonly openEvents: (url: string) => EventStream;
  readonly storage: PageStorage;
  /** Where the server is; baskets of two servers are kept apart. */
  readonly serverUrl: string;
  readonly organisation: string;
  /** Milliseconds since 1970, the visitor's clock. */
  readonly now: () => number;
  /** Whether there surely is no network; never by default. */
  readonly isCutOff?: () => boolean;
  /** Default: the SDK's. */
  readonly createKey?: () => string;
}

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
  #myOrders: MyOrders | null = null;
  #asked = nothingAsked;
  /** Asked for and not shown yet. */
  #toShow = nothingAsked;
  #life = new AbortController();
  #unsubscribe = () => {};

  constructor(options: ShopStoreOptions) {
    this.#options = options;
    this.#keys = storageKeys(options.serverUrl, options.organisation);
    this.#parts = {
      ...options,
      state: this.state,
      keys: this.#keys,
      serverNow: () => this.serverNow(),
    };
    this.#shelf = new ShelfReader(this.#parts);
  }

  /** The server's time in milliseconds, as well as it is known. */
  serverNow(): number {
    return this.#options.now() + this.state.value.clockOffsetMs;
  }

  /** Loads what the first screen needs, all at once, and finishes an order that was being sent when the page went away. */
  async start(): Promise<void> {
    this.#life = new AbortController();
    const { storage } = this.#options;
    const saved = readSavedBasket(storage.get(this.#keys.basket));
    this.#patch({ phase: 'loading', failure: null, basket: saved.lines });
    this.#unsubscribe();
    this.#unsubscribe = storage.subscribe(this.#keys.basket, (text) => this.#hear(readSavedBasket(text)));
    await Promise.all([this.#load(saved), this.resume(), this.#readKeptOrders()]);
  }

  /** Ends every connection; `start` begins again with what is stored. */
  stop(): void {
    this.#life.abort();
    this.#shelf.leave();
    this.#unsubscribe();
  }

  /** Shows what the page asks for, once and as soon as it is there; what the visitor chooses afterwards wins. */
  preselect(asked: Preselection): void {
    const { distribution, farm, product } = this.#asked;
    this.#asked = asked;
    this.#toShow = {
      ...this.#toShow,
      ...(asked.farm !== farm && { farm: asked.farm }),
      ...(asked.product !== product && { product: asked.product }),
    };
    if (asked.distribution !== distribution && this.state.value.sending === 'no' && this.#isElsewhereAndOpen(asked.distribution)) {
      void this.choose(asked.distribution);
    } else this.#showAsked();
  }

  /** Shows one farm's products only; null shows all. */
  filterFarm(farmId: string | null): void {
    this.#patch({ farmId });
  }

  /** Opens a product's sheet; null closes it. */
  showProduct(productId: string | null): void {
    this.#patch({ productId });
  }

  /** Says whether there is a network; once there is again, what failed goes on. */
  async setOffline(isOffline: boolean): Promise<void> {
    if (isOffline === this.state.value.isOffline) return;
    this.#patch({ isOffline });
    if (!isOffline) await this.carryOn();
  }

  /** Tries what failed once more: opening the shop or the shelf, sending the order, asking its price, opening an order by its link. */
  async carryOn(): Promise<void> {
    const { phase, sending, shelfPhase, step, quote, opened } = this.state.value;
    if (phase === 'failed') return this.start();
    if (sending !== 'no') await this.resume();
    if (shelfPhase === 'failed') await this.retryShelf();
    if (step === 'checkout' && !quote) await (await this.#orders()).quote();
    if (opened?.phase === 'failed') await this.openOrder(opened.id, opened.token);
  }

  /** Ends what listens, so that the browser can put the page aside; `refresh` listens again. */
  rest(): void {
    this.#shelf.leave();
  }

  /** Reads again what may have changed unheard, without taking away what is shown. */
  async refresh(): Promise<void> {
    this.#freshBasket();
    const { phase, shelfPhase } = this.state.value;
    if (phase !== 'ready') return this.carryOn();
    await Promise.all([this.#readDistributions().catch(() => {}), shelfPhase === 'none' || this.retryShelf(), this.resume()]);
  }

  /** Chooses where and when to collect; the basket stays. */
  async choose(distributionId: string): Promise<void> {
    this.#patch({ distributionId, step: 'shelf', refusal: null, quote: null, productId: null });
    this.#save(this.#freshBasket());
    await this.#open(distributionId);
  }

  async goTo(asked: Step): Promise<void> {
    const step = asked === 'shelf' && this.state.value.distributionId === null ? 'distributions' : asked;
    this.#patch({ step, refusal: null, productId: null });
    if (step === 'checkout') await (await this.#orders()).quote();
    if (step === 'shelf' && this.state.value.shelfPhase === 'none' && this.state.value.distributionId) {
      await this.#open(this.state.value.distributionId);
    }
  }

  /** Sets how much of an offer is wanted; 0 takes it off. */
  setQuantity(offerId: string, quantity: number, name: string): void {
    const before = this.#freshBasket();
    const line = before.find((one) => one.offerId === offerId);
    this.#replaceBasket(withQuantity(before, { offerId, quantity, name }), quantity <= 0 && line ? { line, before } : null);
  }

  /** Puts back what was taken off last. */
  undo(): void {
    this.#freshBasket();
    const { removed } = this.state.value;
    if (removed) this.#replaceBasket(removed.before);
  }

  /** Makes one line, or every line, orderable again by the smallest change: less of it, or none. */
  async repair(offerId: string | null): Promise<void> {
    await (await this.#orders()).repair(offerId);
  }

  /** Places the basket as an order, once, however often it is asked and whatever the network does. */
  async place(form: CheckoutForm): Promise<void> {
    await (await this.#orders()).place(form);
  }

  /** Sends again what was sent without an answer; what is kept under the key says whether anything may have been. */
  async resume(): Promise<void> {
    if (this.#options.storage.get(this.#keys.intent) !== null) return (await this.#orders()).resume();
    // Another tab heard the answer.
    if (this.state.value.sending === 'unknown') this.#patch({ sending: 'no', step: 'shelf' });
  }

  async retryShelf(): Promise<void> {
    const { distributionId } = this.state.value;
    if (distributionId) await this.#open(distributionId);
  }

  async openOrder(id: string, token: string | null): Promise<void> {
    const isFromList = this.state.value.step === 'orders';
    this.#patch({ step: 'order' });
    await (await this.#openedOrders()).open(id, token, isFromList);
  }

  async cancelOrder(): Promise<void> {
    await (await this.#openedOrders()).cancel();
  }

  /** Makes the opened order have these quantities; an offer with 0 is taken off. */
  async changeOrder(quantities: ReadonlyMap<string, number>): Promise<void> {
    await (await this.#openedOrders()).change(quantities);
  }

  /** What is wished of «mes commandes»; `value` is the address, the code or the order's id where there is one. */
  async askMyOrders(wish: MyOrdersWish, value: string): Promise<void> {
    const { MyOrders } = await import('./my-orders.ts');
    this.#myOrders ??= new MyOrders(this.#partsToOrder());
    await this.#myOrders[wish](value);
  }

  /** Most visitors look and do not order; the code for it comes when it is needed. */
  async #orders(): Promise<Ordering> {
    const { Ordering } = await import('./ordering.ts');
    this.#ordering ??= new Ordering(this.#partsToOrder());
    return this.#ordering;
  }

  async #readKeptOrders(): Promise<void> {
    const { storage, now } = this.#options;
    if (storage.get(this.#keys.orders) === null) return;
    const { keptOrders } = await import('./kept-orders.ts');
    this.#patch({ keptOrders: keptOrders(storage, this.#keys.orders, now()) });
  }

  #partsToOrder() {
    return {
      ...this.#parts,
      shelf: this.#shelf,
      freshBasket: () => this.#freshBasket(),
      replaceBasket: (basket: Basket) => this.#replaceBasket(basket),
      choose: async (distributionId: string) => this.choose(distributionId),
      goTo: async (step: Step) => this.goTo(step),
    };
  }

  async #openedOrders(): Promise<OpenedOrders> {
    const { OpenedOrders } = await import('./opened-orders.ts');
    this.#opened ??= new OpenedOrders(this.#parts);
    return this.#opened;
  }

  async #load(saved: SavedBasket): Promise<void> {
    const { signal } = this.#life;
    const wanted = wantedDistributions(this.#asked.distribution, saved);
    const hoped = wanted.find((id) => id !== null) ?? null;
    const opening = hoped === null ? null : this.#shelf.open(hoped);
    try {
      const { transport, organisation: slug } = this.#options;
      const organisation = transport.reply('getOrganisation', { params: { slug }, signal });
      const [distributions] = await Promise.all([this.#readDistributions(), organisation]);
      if (signal.aborted) return;
      const id = distributionToEnter(distributions, wanted, this.serverNow());
      this.#patch({ phase: 'ready', organisation: await organisation, ...(id !== hoped && { shelfFailure: null }) });
      await this.#enter(id, id === hoped ? opening : null);
    } catch (error) {
      if (!signal.aborted) this.#patch({ phase: 'failed', failure: failureOf(error) });
    }
  }

  async #readDistributions(): Promise<readonly Distribution[]> {
    const { organisation, now, transport } = this.#options;
    const { signal } = this.#life;
    const { items, serverTime } = await readDistributions(transport, organisation, signal);
    if (!signal.aborted) this.#patch({ distributions: items, clockOffsetMs: Date.parse(serverTime) - now() });
    return items;
  }

  /** Goes to the shelf when there is nothing to choose. `opening` is that shelf, when it is being read already. */
  async #enter(distributionId: string | null, opening: Promise<void> | null): Promise<void> {
    if (distributionId === null) {
      this.#shelf.leave();
      this.#patch({ distributionId, shelf: null, shelfPhase: 'none' });
      return;
    }
    this.#patch({ distributionId, ...(this.state.value.step === 'distributions' && { step: 'shelf' }) });
    await (opening ?? this.#shelf.open(distributionId));
    this.#showAsked();
  }

  async #open(distributionId: string): Promise<void> {
    await this.#shelf.open(distributionId);
    this.#showAsked();
  }

  #showAsked(): void {
    const { shelf, step } = this.state.value;
    if (!shelf || step !== 'shelf') return;
    this.#patch(onThisShelf(shelf, this.#toShow));
    this.#toShow = nothingAsked;
  }

  #replaceBasket(basket: Basket, removed: RemovedLine | null = null): void {
    if (sameBasket(basket, this.state.value.basket)) return;
    this.#patch({ basket, removed, quote: null });
    this.#save(basket);
  }

  /** Another shop on the page or another tab changed the basket, or chose where to collect it; who was asked something else by its page keeps its own. */
  #hear({ lines, distributionId, asked }: SavedBasket): void {
    const { step } = this.state.value;
    this.#take(lines);
    const isChoosing = step === 'distributions' || step === 'shelf';
    if (isChoosing && asked === this.#asked.distribution && this.#isElsewhereAndOpen(distributionId)) {
      this.#patch({ distributionId, step: 'shelf', quote: null, productId: null });
      void this.#open(distributionId);
    }
  }

  #take(lines: Basket): void {
    if (!sameBasket(lines, this.state.value.basket)) this.#patch({ basket: lines, removed: null, quote: null });
  }

  /** The basket as it is stored: a tab that slept was not told what others wrote, and must not write over it. */
  #freshBasket(): Basket {
    this.#take(readSavedBasket(this.#options.storage.get(this.#keys.basket)).lines);
    return this.state.value.basket;
  }

  /** Whether it is a distribution other than the chosen one that takes orders now. */
  #isElsewhereAndOpen(id: string | null): id is string {
    const { distributions, distributionId } = this.state.value;
    return id !== null && id !== distributionId && openIds(distributions, this.serverNow()).includes(id);
  }

  #save(lines: Basket): void {
    this.#options.storage.set(
      this.#keys.basket,
      writeSavedBasket({ distributionId: this.state.value.distributionId, asked: this.#asked.distribution, lines }),
    );
  }

  #patch(change: Partial<ShopState>): void {
    this.state.value = { ...this.state.value, ...change };
  }
}
