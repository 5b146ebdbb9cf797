import type { HttpBindings } from '@hono/node-server';
import type { Context } from 'hono';
import { streamSSE } from 'hono/streaming';
import type { Deps } from '../../deps.ts';
import type { AppEnv } from '../../http/env.ts';
import { problem } from '../../http/problem-error.ts';
import type { ReaderLimit } from './reader-limit.ts';
import { currentStock, shelfModelOf } from './shelves.service.ts';
import type { LoggedEvent, StockLog } from './stock-log.ts';

/** Proxies close connections that stay silent for a minute. */
const HEARTBEAT_MS = 25_000;
/** A reader that does not read is let go rather than remembered for. */
const MAX_WAITING = 1_000;
const RETRY_SECONDS = 60;

/**
 * Streams a distribution's events. Each has an id; a reader that comes back with `Last-Event-ID` (or `?lastEventId=`) gets what it missed, a new one
 * what is left now, so that nothing falls between reading the shelf and watching it.
 *
 * @throws distribution.notFound, rate.limited when the address watches too often already
 */
export async function stockEvents(deps: Deps, limit: ReaderLimit, c: Context<AppEnv>, distributionId: string): Promise<Response> {
  await shelfModelOf(deps, distributionId);
  c.header('Cache-Control', 'no-store');
  c.header('X-Accel-Buffering', 'no');
  // Nobody would ever read, or end, the stream of a HEAD.
  if (c.req.method === 'HEAD') return c.body(null, 200, { 'Content-Type': 'text/event-stream' });
  const lastId = c.req.header('Last-Event-ID') ?? c.req.query('lastEventId');
  const log = deps.stockHub.logOf(distributionId);
  const missed = lastId === undefined ? await fromNow(deps, log, distributionId) : log.since(lastId);
  const leave = limit.enter(c.get('address'));
  if (!leave) throw problem('rate.limited', { retryAfterSeconds: RETRY_SECONDS });
  return streamSSE(c, async (stream) => {
    const waiting: LoggedEvent[] = [...missed];
    let wake: () => void = () => undefined;
    let ended = false;
    const end = () => {
      ended = true;
      wake();
    };
    const unsubscribe = log.subscribe((logged) => {
      waiting.push(logged);
      wake();
      // The loop below may be waiting for this very reader to read.
      if (waiting.length > MAX_WAITING) cut();
    });
    const cut = () => {
      unsubscribe();
      stream.abort();
      (c.env as Partial<HttpBindings> | undefined)?.outgoing?.destroy();
    };
    const heartbeat = setInterval(() => void stream.write(': \n\n'), HEARTBEAT_MS);
    stream.onAbort(end);
    deps.stopping.addEventListener('abort', end, { once: true });
    try {
      await stream.write('retry: 3000\n\n');
      while (!ended) {
        const next = waiting.shift();
        if (next) await stream.writeSSE({ id: next.id, event: next.event.type, data: JSON.stringify(next.event) });
        else await new Promise<void>((resolve) => (wake = resolve));
      }
    } finally {
      clearInterval(heartbeat);
      unsubscribe();
      leave();
      deps.stopping.removeEventListener('abort', end);
    }
  });
}

/** What is left now, and what was told while that was looked up. */
async function fromNow(deps: Deps, log: StockLog, distributionId: string): Promise<LoggedEvent[]> {
  const { lastId } = log;
  const event = await currentStock(deps, distributionId);
  return [{ id: lastId, event }, ...log.since(lastId)];
}
