import type { Context } from 'hono';
import { streamSSE } from 'hono/streaming';
import type { Deps } from '../../deps.ts';
import type { AppEnv } from '../../http/env.ts';
import { currentStock, shelfModelOf } from './shelves.service.ts';
import type { LoggedEvent } from './stock-log.ts';

/** Proxies close connections that stay silent for a minute. */
const HEARTBEAT_MS = 25_000;
/** A reader that does not read is let go rather than remembered for. */
const MAX_WAITING = 1_000;

/**
 * Streams a distribution's events. Each has an id; a reader that comes back with `Last-Event-ID` (or `?lastEventId=`) gets what it missed, a new one
 * what is left now, so that nothing falls between reading the shelf and watching it.
 *
 * @throws distribution.notFound
 */
export async function stockEvents(deps: Deps, c: Context<AppEnv>, distributionId: string): Promise<Response> {
  await shelfModelOf(deps, distributionId);
  const log = deps.stockHub.logOf(distributionId);
  const lastId = c.req.header('Last-Event-ID') ?? c.req.query('lastEventId');
  const missed = lastId === undefined ? [{ id: log.lastId, event: await currentStock(deps, distributionId) }] : log.since(lastId);
  c.header('Cache-Control', 'no-store');
  c.header('X-Accel-Buffering', 'no');
  return streamSSE(c, async (stream) => {
    const waiting: LoggedEvent[] = [...missed];
    let wake: () => void = () => undefined;
    let ended = false;
    const unsubscribe = log.subscribe((logged) => {
      waiting.push(logged);
      wake();
    });
    const heartbeat = setInterval(() => void stream.write(': \n\n'), HEARTBEAT_MS);
    const end = () => {
      ended = true;
      wake();
    };
    stream.onAbort(end);
    deps.stopping.addEventListener('abort', end, { once: true });
    try {
      await stream.write('retry: 3000\n\n');
      while (!ended && waiting.length <= MAX_WAITING) {
        const next = waiting.shift();
        if (next) await stream.writeSSE({ id: next.id, event: next.event.type, data: JSON.stringify(next.event) });
        else await new Promise<void>((resolve) => (wake = resolve));
      }
    } finally {
      clearInterval(heartbeat);
      unsubscribe();
      deps.stopping.removeEventListener('abort', end);
    }
  });
}
