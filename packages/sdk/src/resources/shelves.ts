import type { Shelf, StockEvent } from '../contract/shelf.ts';
import type { Transport } from '../transport.ts';

export interface Shelves {
  /**
   * What can be ordered for one distribution now.
   *
   * @throws ApiError `distribution.notFound`
   */
  get(distributionId: string, options?: { readonly signal?: AbortSignal }): Promise<Shelf>;
  /**
   * What changes on it from now on, for as long as one iterates. Interruptions are bridged and resumed; `{ type: 'shelf' }` means «fetch the shelf
   * again». Ends without an error when `signal` aborts: abort it to leave while nothing happens.
   *
   * @throws ApiError `distribution.notFound`
   */
  watch(distributionId: string, options?: { readonly signal?: AbortSignal }): AsyncIterable<StockEvent>;
}

/** More than two heartbeats of a server, which sends one every 25 seconds. */
const SILENCE_MS = 60_000;

export function shelves(transport: Transport): Shelves {
  return {
    get: async (id, { signal } = {}) => transport.reply('getShelf', { params: { id }, signal }),
    async *watch(id, options = {}) {
      // Read only by those who watch: a page that shows a shelf need not wait for it.
      const { eventStream, watchStock } = await import('../stock-events.ts');
      yield* watchStock(
        {
          open: async (lastEventId, signal) =>
            eventStream(
              await transport.open(
                'watchShelf',
                { params: { id }, signal, ...(lastEventId !== null && { headers: { 'Last-Event-ID': lastEventId } }) },
                'text/event-stream',
              ),
            ),
          validator: transport.validator,
          random: transport.random,
          baseMs: transport.retry.baseMs,
          silenceMs: SILENCE_MS,
        },
        options.signal,
      );
    },
  };
}
