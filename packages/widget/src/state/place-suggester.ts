import type { FoundPlace, PlaceSearch } from '@cagette/sdk';
import { noPlaces, type PlaceSuggestions } from './map-state.ts';

/** Of a name or a postcode: one letter says nothing. */
const SHORTEST = 2;
/** The server takes no more; nobody lives in a place of a longer name. */
const LONGEST = 100;
const MOST_PLACES = 6;
/** Typing faster than this asks once. */
const PAUSE_MS = 180;

interface SuggesterParts {
  readonly places: PlaceSearch;
  /** Resolves after so many milliseconds, or as soon as the signal says that nobody waits any more. */
  readonly pause: (ms: number, signal: AbortSignal) => Promise<void>;
  readonly tell: (places: PlaceSuggestions) => void;
  readonly choose: (place: FoundPlace) => void;
}

/** Communes for what is being typed: the last text wins, whatever order the answers come in. */
export class PlaceSuggester {
  readonly #parts: SuggesterParts;
  #typing = new AbortController();
  #now: PlaceSuggestions = noPlaces;
  /** Enter was pressed before the answer was there. */
  #takesFirst = false;

  constructor(parts: SuggesterParts) {
    this.#parts = parts;
  }

  async search(typed: string): Promise<void> {
    this.forget();
    const { signal } = this.#typing;
    const text = typed.slice(0, LONGEST);
    const wanted = text.trim();
    if (wanted.length < SHORTEST) return this.#tell({ ...noPlaces, text });
    this.#tell({ ...this.#now, text, phase: 'late' });
    await this.#parts.pause(PAUSE_MS, signal);
    if (signal.aborted) return;
    try {
      const { items, attribution } = await this.#parts.places.search(wanted, { limit: MOST_PLACES, signal });
      if (signal.aborted) return;
      const [first] = items;
      if (this.#takesFirst && first) this.#parts.choose(first);
      else this.#tell({ text, phase: 'ready', items, attribution });
    } catch {
      if (!signal.aborted) this.#tell({ ...noPlaces, text, phase: 'failed' });
    }
  }

  /** Goes to the first of the places, now or once they are there; a search that failed is tried again. */
  async takeFirst(): Promise<void> {
    const { phase, items, text } = this.#now;
    const [first] = items;
    if (phase === 'ready' && first) return this.#parts.choose(first);
    if (phase === 'failed') void this.search(text);
    this.#takesFirst = true;
  }

  /** Shows this text as what was found, with nothing to choose from. */
  settle(text: string): void {
    this.forget();
    this.#tell({ ...noPlaces, text });
  }

  /** Nobody waits for an answer any more. */
  forget(): void {
    this.#typing.abort();
    this.#typing = new AbortController();
    this.#takesFirst = false;
  }

  #tell(places: PlaceSuggestions): void {
    this.#now = places;
    this.#parts.tell(places);
  }
}
