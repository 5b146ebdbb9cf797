import type { Shelf } from '@cagette/sdk';
import type { Basket } from '../state/basket.ts';
import type { LateMessages } from '../messages/late/messages.ts';
import type { Preview } from '../state/preview.ts';
import { createContext } from './context.ts';
import type { Formatter } from './formatter.ts';

/** Words and formats of the shop's language and currency. */
export const formatterContext = createContext<Formatter>();

/** Words that are read after the shelf; null until they are fetched, which a step that says them waits for. */
export const lateMessagesContext = createContext<LateMessages | null>();

export interface BasketView {
  readonly lines: Basket;
  /** The shelf the basket is priced on. */
  readonly shelf: Shelf;
  readonly preview: Preview;
}

/** The basket as it stands, priced; null until there is a shelf. */
export const basketContext = createContext<BasketView | null>();

export interface Place {
  /** The server's address, ending in a slash. */
  readonly serverUrl: string;
  /** The server's time in milliseconds, at the last tick. */
  readonly now: number;
}

/** Where the server is and what time it is there. */
export const placeContext = createContext<Place>();
