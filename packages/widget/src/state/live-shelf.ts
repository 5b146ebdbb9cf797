import type { Shelf, StockEvent } from '@cagette/sdk';
import { WIRE_VERSION } from '@cagette/sdk/contract/errors';
import { withStockEvent } from './shelf-update.ts';

/** What the browser's `EventSource` does for a shelf: it reconnects by itself and says what it heard last. */
export interface EventStream extends EventTarget {
  close(): void;
}

interface LiveShelf {
  readonly openEvents: (url: string) => EventStream;
  readonly serverUrl: string;
  readonly distributionId: string;
  readonly signal: AbortSignal;
  readonly update: (change: (shelf: Shelf) => Shelf) => void;
  readonly refresh: () => Promise<unknown>;
}

/** A connection on which nothing was heard for so long may be dead, or refused for good: the shelf is read and the connection opened again. */
const QUIET_MS = 180_000;
const eventTypes: readonly StockEvent['type'][] = ['stock', 'window', 'shelf'];

/** Brings what changes on a shelf onto it until `signal` aborts. The first event of a connection is what is left now. */
export function keepLive({ openEvents, serverUrl, distributionId, signal, update, refresh }: LiveShelf): void {
  if (signal.aborted) return;
  const events = openEvents(`${serverUrl}v1/distributions/${distributionId}/events?wire=${WIRE_VERSION}`);
  let quiet = 0;
  const waitForQuiet = () => {
    clearTimeout(quiet);
    quiet = setTimeout(() => {
      events.close();
      void refresh();
      keepLive({ openEvents, serverUrl, distributionId, signal, update, refresh });
    }, QUIET_MS);
  };
  const hear = (message: Event) => {
    if (!(message instanceof MessageEvent)) return;
    waitForQuiet();
    // The server parses each event by its contract.
    const event = JSON.parse(String(message.data)) as StockEvent;
    if (event.type === 'shelf') void refresh();
    else update((shelf) => withStockEvent(shelf, event));
  };
  for (const type of eventTypes) events.addEventListener(type, hear);
  waitForQuiet();
  signal.addEventListener('abort', () => {
    clearTimeout(quiet);
    events.close();
  });
}
