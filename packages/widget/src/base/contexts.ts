import type { Shelf } from '@cagette/sdk';
import type { Basket } from '../state/basket.ts';
import type { LateMessages } from '../messages/late/messages.ts';
import type { LateElement } from '../elements/shop/late-elements.ts';
import type { Preview } from '../state/preview.ts';
import type { RemovedLine } from '../state/shop-state.ts';
import { createContext } from './context.ts';
import type { Formatter } from './formatter.ts';

/** Words and formats of the shop's language and currency. */
export const formatterContext = createContext<Formatter>();

/** Words that are read after the shelf; null until they are fetched, which a step that says them waits for. */
export const lateMessagesContext = createContext<LateMessages | null>();

/** Fetches what most visitors do not need at first: an element's code and its words. Renders the shop when it is there; a failure is told by the shop. */
export interface LateLoader {
  has(name: LateElement): boolean;
  load(name: LateElement, early?: boolean): Promise<void>;
}

export const lateLoaderContext = createContext<LateLoader>();

export interface BasketView {
  readonly lines: Basket;
  /** What was taken off last and can be put back. */
  readonly removed: RemovedLine | null;
  /** The shelf the basket is priced on. */
  readonly shelf: Shelf;
  readonly preview: Preview;
}

/** The basket as it stands, priced; null until there is a shelf. */
export const basketContext = createContext<BasketView | null>();

export interface Place {
  /** The server's address, ending in a slash. */
  readonly serverUrl: string;
  /** The shop's page there; empty until both are known. */
  readonly shopUrl: string;
  /** The server's time in milliseconds, at the last tick. */
  readonly now: number;
}

/** Where the server is and what time it is there. */
export const placeContext = createContext<Place>();
