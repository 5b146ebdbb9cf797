import type { Shelf } from '@cagette/sdk';
import { withStockEvent } from './shelf-update.ts';
import type { ShopClient } from './shop-client.ts';

interface LiveShelf {
  readonly client: ShopClient;
  readonly distributionId: string;
  readonly signal: AbortSignal;
  readonly update: (change: (shelf: Shelf) => Shelf) => void;
  readonly refresh: () => Promise<unknown>;
}

/** Brings what changes on a shelf onto it until `signal` aborts. */
export async function keepLive({ client, distributionId, signal, update, refresh }: LiveShelf): Promise<void> {
  for await (const event of client.shelves.watch(distributionId, { signal })) {
    if (signal.aborted) return;
    if (event.type === 'shelf') await refresh();
    else update((shelf) => withStockEvent(shelf, event));
  }
}
