import type { BoundingBox, Finder, FoundPlace, PointFeature } from '@cagette/sdk';
import type { NoPosition } from '../elements/place-finder/ask-position.ts';
import { clockOffset } from './clock-offset.ts';
import { failureOf } from './failure.ts';
import type { GeoPoint } from './kilometres-between.ts';
import { type MapFilters, type MapQuery, noFilters, pointFilters, wholeNetwork } from './map-query.ts';
import type { MapReader } from './map-reader.ts';
import { type FoundList, initialMapState, type MapState } from './map-state.ts';
import { nextChange } from './next-change.ts';
import { Observable } from './observable.ts';
import { PlaceSuggester } from './place-suggester.ts';

/** A reply that a weak signal brings at once; a small network is in it whole. */
const POINTS_READ = 20;
/** As many as one reply can hold. */
const MOST_POINTS = 100;
/** A list that is there waits no longer for the point that the page's address names. */
const LINKED_WAIT_MS = 1500;
/** In degrees. */
const A_FEW_METRES = 0.00005;
const A_HUNDRED_METRES = 0.001;

export interface MapStoreOptions {
  readonly finder: Finder;
  readonly organisation: string;
  /** What is shown at first; null is the whole network. */
  readonly area: BoundingBox | null;
  readonly askPosition: () => Promise<GeoPoint | NoPosition>;
  readonly pause: (ms: number, signal: AbortSignal) => Promise<void>;
  readonly now: () => number;
}

/** A list, and what its reply says of the server's clock. */
type ReadPage = FoundList & Pick<MapState, 'clockOffsetMs'>;

/** What a pickup map shows and how it came to be. No DOM: an element tells it what the visitor does and draws its state. */
export class MapStore {
  readonly state: Observable<MapState>;
  readonly #options: MapStoreOptions;
  readonly #suggester: PlaceSuggester;
  /** Of the list; aborted when another is asked for. */
  #visit = new AbortController();
  /** Of the point that was asked for by its id. */
  #choice = new AbortController();
  /** Which wish of a place was the last: a device may take long to say where it is. */
  #turn = 0;
  /** The point that the page's address named at the start, so that it is in its place when the list comes and nothing moves. */
  #linked: Promise<void> = Promise.resolve();
  #staleAt = Number.POSITIVE_INFINITY;
  #readers = new WeakMap<MapFilters, MapReader>();

  constructor(options: MapStoreOptions) {
    this.#options = options;
    this.state = new Observable({ ...initialMapState, asked: { ...wholeNetwork, area: options.area } });
    this.#suggester = new PlaceSuggester({
      places: options.finder.places,
      pause: options.pause,
      tell: (places) => this.#patch({ places }),
      choose: (place) => this.choosePlace(place),
    });
  }

  /** Milliseconds since 1970, by the server's clock. */
  serverNow(): number {
    return this.#options.now() + this.state.value.clockOffsetMs;
  }

  /** Reads the list; `linkedId` is the point that the page's address names, which is chosen when the list comes, unless it takes long or cannot be had. */
  async start(linkedId: string | null = null): Promise<void> {
    if (linkedId !== null) this.#linked = this.#awaitLinked(linkedId);
    await this.#read(this.state.value.asked);
  }

  /** Ends whatever is under way. */
  stop(): void {
    this.#turn += 1;
    this.#visit.abort();
    this.#choice.abort();
    this.#suggester.forget();
  }

  /** Communes for what the visitor types. */
  async search(text: string): Promise<void> {
    this.#giveUpPosition();
    await this.#suggester.search(text);
  }

  /** The visitor pressed Enter without choosing one of the communes. */
  async takeFirstPlace(): Promise<void> {
    await this.#suggester.takeFirst();
  }

  /** Shows what is nearest to a commune. */
  choosePlace({ name, latitude, longitude }: FoundPlace): void {
    this.#giveUpPosition();
    this.#suggester.settle(name);
    void this.#ask({ origin: { latitude, longitude, label: name }, area: null });
  }

  /** Asks the device where it is, and shows what is nearest; what the visitor wishes meanwhile wins. */
  async nearMe(): Promise<void> {
    this.#suggester.settle('');
    const turn = (this.#turn += 1);
    this.#patch({ position: 'asking' });
    const position = await this.#options.askPosition();
    if (turn !== this.#turn) return;
    if (typeof position === 'string') return this.#patch({ position });
    this.#patch({ position: 'none' });
    await this.#ask({
      origin: { latitude: toHundredMetres(position.latitude), longitude: toHundredMetres(position.longitude), label: null },
      area: null,
    });
  }

  /** Back to the whole network; the filters stay. */
  async showAll(): Promise<void> {
    this.#giveUpPosition();
    this.#suggester.settle('');
    await this.#ask({ origin: null, area: null });
  }

  /** Shows what lies in a box; null is everywhere. Distances stay those from where the visitor looks. */
  async showArea(area: BoundingBox | null): Promise<void> {
    await this.#ask({ area });
  }

  async filter(change: Partial<MapFilters>): Promise<void> {
    await this.#ask({ filters: { ...this.state.value.asked.filters, ...change } });
  }

  async clearFilters(): Promise<void> {
    await this.#ask({ filters: noFilters });
  }

  /** Brings more of the list into sight, and reads on where it ends. */
  async more(): Promise<void> {
    const { found, reading, isUnfolded } = this.state.value;
    const { signal } = this.#visit;
    if (!found || reading !== 'no') return;
    if (!isUnfolded) this.#patch({ isUnfolded: true });
    else if (found.nextCursor !== null) await this.#readOn(found, found.nextCursor, signal);
  }

  /** Tries what failed once more. */
  async retry(): Promise<void> {
    const { failure, found, asked } = this.state.value;
    if (!failure) return;
    if (found?.query === asked) await this.more();
    else await this.#read(asked);
  }

  /** Says whether there is a network; once there is again, what failed goes on. */
  async setOffline(isOffline: boolean): Promise<void> {
    if (isOffline === this.state.value.isOffline) return;
    if (!isOffline) this.#readers = new WeakMap();
    this.#patch({ isOffline });
    if (!isOffline && this.state.value.reading === 'no') await this.retry();
  }

  /** Reads again what is shown, when a window has opened, closed or ended since. */
  async tick(): Promise<void> {
    if (this.serverNow() >= this.#staleAt) await this.refresh();
  }

  /** Reads again what may have changed unheard, without taking away what is shown. */
  async refresh(): Promise<void> {
    const { found, asked, reading } = this.state.value;
    this.#staleAt = Number.POSITIVE_INFINITY;
    if (reading !== 'no' || found?.query !== asked || found.points.length > MOST_POINTS) return;
    const { signal } = this.#visit;
    try {
      const page = await this.#page(asked, Math.max(found.points.length, POINTS_READ), signal);
      if (signal.aborted || this.state.value.found !== found) return;
      this.#readers = new WeakMap();
      this.#show(page, this.state.value.isUnfolded);
    } catch {
      // What is shown is what was true; the next tick tries again.
      this.#staleAt = 0;
    }
  }

  /**
   * Shows one point; null shows none. It need not be in the list. One that the page's address names is of whatever map on the page has it: `isLinked` leaves
   * the others as they are.
   */
  async choose(id: string | null, isLinked = false): Promise<void> {
    this.#choice.abort();
    const { signal } = (this.#choice = new AbortController());
    const { found, chosen } = this.state.value;
    const known = id === null ? null : [...(found?.points ?? []), ...(chosen ? [chosen] : [])].find((point) => point.id === id);
    if (known !== undefined) return this.#patch({ chosen: known, lost: null });
    try {
      const { type, geometry, properties } = await this.#options.finder.pickupPoints.get(id ?? '', { signal });
      const point: PointFeature = { type, id: properties.id, geometry, properties };
      if ((!isLinked || (await this.#isOurs(point, signal))) && !signal.aborted) this.#patch({ chosen: point, lost: null });
    } catch (error) {
      if (!signal.aborted) this.#patch({ chosen: null, lost: failureOf(error) });
    }
  }

  /** What a map reads by these filters; the same one for the same filters, until it is to be read again. */
  readerFor(filters: MapFilters): MapReader {
    const { finder, organisation } = this.#options;
    const known = this.#readers.get(filters);
    if (known) return known;
    const asked = pointFilters(filters);
    const reader: MapReader = {
      read: async (area, signal) => finder.pickupPoints.onMap(organisation, area, { ...asked, signal }),
      list: async (bbox, signal) =>
        (await finder.pickupPoints.list(organisation, { ...asked, bbox, limit: MOST_POINTS, signal }).page()).features,
    };
    this.#readers.set(filters, reader);
    return reader;
  }

  /** Whether a point is one of this network: it says whose it is, or the network has one at that very place. */
  async #isOurs({ geometry, properties }: PointFeature, signal: AbortSignal): Promise<boolean> {
    const { finder, organisation } = this.#options;
    if (!geometry || properties.organisation.slug === organisation) return true;
    const [longitude, latitude] = geometry.coordinates;
    const bbox: BoundingBox = [longitude - A_FEW_METRES, latitude - A_FEW_METRES, longitude + A_FEW_METRES, latitude + A_FEW_METRES];
    return (await finder.pickupPoints.list(organisation, { bbox, limit: 1, signal }).page()).total > 0;
  }

  async #awaitLinked(id: string): Promise<void> {
    const enough = new AbortController();
    await Promise.race([this.choose(id, true), this.#options.pause(LINKED_WAIT_MS, enough.signal)]);
    enough.abort();
  }

  /** Whoever wishes something else does not wait for the device any more. */
  #giveUpPosition(): void {
    this.#turn += 1;
    this.#patch({ position: 'none' });
  }

  async #ask(change: Partial<MapQuery>): Promise<void> {
    await this.#read({ ...this.state.value.asked, ...change });
  }

  async #read(asked: MapQuery): Promise<void> {
    this.#visit.abort();
    const { signal } = (this.#visit = new AbortController());
    this.#patch({ asked, reading: 'list', failure: null });
    try {
      const page = await this.#page(asked, POINTS_READ, signal);
      await this.#linked;
      if (!signal.aborted) this.#show(page, false);
    } catch (error) {
      if (!signal.aborted) this.#patch({ reading: 'no', failure: failureOf(error) });
    }
  }

  async #readOn(found: FoundList, cursor: string, signal: AbortSignal): Promise<void> {
    this.#patch({ reading: 'more', failure: null });
    try {
      const page = await this.#page(found.query, POINTS_READ, signal, cursor);
      if (signal.aborted) return;
      // A window that opened meanwhile may have moved a point past the reader, who then meets it twice.
      const known = new Set(found.points.map(({ id }) => id));
      const points = [...found.points, ...page.points.filter(({ id }) => !known.has(id))];
      this.#show({ ...page, points }, true);
    } catch (error) {
      if (!signal.aborted) this.#patch({ reading: 'no', failure: failureOf(error) });
    }
  }

  async #page(query: MapQuery, limit: number, signal: AbortSignal, cursor?: string): Promise<ReadPage> {
    const { finder, organisation, now } = this.#options;
    const options = { ...pointFilters(query.filters), limit, signal, ...(query.area && { bbox: query.area }) };
    const list = query.origin
      ? finder.pickupPoints.near(organisation, query.origin, options)
      : finder.pickupPoints.list(organisation, options);
    const { features: points, serverTime, ...facts } = await list.page(cursor === undefined ? {} : { cursor });
    return { query, points, ...facts, clockOffsetMs: clockOffset(Date.parse(serverTime), now()) };
  }

  #show({ clockOffsetMs, ...found }: ReadPage, isUnfolded: boolean): void {
    const { chosen } = this.state.value;
    // What is known anew of the chosen point is shown of it too.
    const fresh = found.points.find(({ id }) => id === chosen?.id) ?? chosen;
    this.#patch({ found, isUnfolded, reading: 'no', failure: null, clockOffsetMs, chosen: fresh });
    this.#staleAt = nextChange(found.points, this.serverNow());
  }

  #patch(change: Partial<MapState>): void {
    this.state.value = { ...this.state.value, ...change };
  }
}

/** The server need not know the house that somebody stands in to sort a list. */
function toHundredMetres(degrees: number): number {
  return degrees - (degrees % A_HUNDRED_METRES);
}
