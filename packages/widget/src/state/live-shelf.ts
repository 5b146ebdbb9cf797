import type { Reader, Shelf } from '@cagette/sdk';
import { withStockEvent } from './shelf-update.ts';

interface LiveShelf {
  readonly reader: Reader;
  readonly distributionId: string;
  readonly signal: AbortSignal;
  readonly update: (change: (shelf: Shelf) => Shelf) => void;
  readonly refresh: () => Promise<unknown>;
}

/** Brings what changes on a shelf onto it until `signal` aborts. */
export async function keepLive({ reader, distributionId, signal, update, refresh }: LiveShelf): Promise<void> {
  for await (const event of reader.shelves.watch(distributionId, { signal })) {
    if (signal.aborted) return;
    if (event.type === 'shelf') await refresh();
    else update((shelf) => withStockEvent(shelf, event));
  }
}
