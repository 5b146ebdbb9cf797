import type { StockEvent } from './contract/shelf.ts';
import { createDeadline } from './deadline.ts';
import { isCagetteError, NetworkError, UnexpectedReplyError } from './errors.ts';
import { backOff, isPassing } from './retry.ts';
import { readServerSentEvents } from './server-sent-events.ts';
import type { ReplyValidator } from './validator.ts';
import { wait } from './wait.ts';

/** How a stream is opened, and how its interruptions are bridged. */
export interface StockEventSource {
  open(lastEventId: string | null, signal: AbortSignal): Promise<ReadableStream<Uint8Array>>;
  readonly validator: ReplyValidator | undefined;
  readonly random: () => number;
  /** The first pause before reconnecting, in milliseconds, until the server says another. */
  readonly baseMs: number;
  /** A connection on which nothing arrives for so long, comments included, is taken for dead. */
  readonly silenceMs: number;
}

const MAX_PAUSE_MS = 30_000;
const MS_PER_SECOND = 1000;
const eventTypes: readonly unknown[] = ['stock', 'window', 'shelf'] satisfies StockEvent['type'][];

/**
 * Stock and window changes of a shelf, for as long as one iterates. Interruptions are bridged: it reconnects with back-off and resumes after the last
 * event; where it cannot know what was missed it says `{ type: 'shelf' }`, «fetch the shelf again». Ends when `signal` aborts.
 *
 * @throws CagetteError only for what waiting cannot mend, such as `distribution.notFound`.
 */
export async function* watchStock(source: StockEventSource, signal: AbortSignal | undefined): AsyncGenerator<StockEvent, void, undefined> {
  let lastEventId: string | null = null;
  let baseMs = source.baseMs;
  let failures = 0;
  let isReconnection = false;
  while (!signal?.aborted) {
    const silence = createDeadline(signal);
    let pauseMs = 0;
    try {
      const body = await source.open(lastEventId, silence.signal);
      if (isReconnection && lastEventId === null) yield { type: 'shelf' };
      isReconnection = true;
      silence.within(source.silenceMs);
      let pieces = 0;
      const hear = () => {
        silence.within(source.silenceMs);
        // A second piece means that the connection holds: what failed before is over, even while nothing is sold.
        pieces += 1;
        if (pieces > 1) failures = 0;
      };
      for await (const message of readServerSentEvents(body, hear)) {
        baseMs = message.retryMs ?? baseMs;
        const event = message.data === '' ? null : readEvent(message.data, source.validator);
        // Kept before the reader has the event: a reader that leaves never comes back, and one that stays has taken it.
        if (message.id !== null) lastEventId = message.id === '' ? null : message.id;
        if (event !== null) yield event;
      }
    } catch (error) {
      if (signal?.aborted) return;
      const failure = isCagetteError(error) ? error : new NetworkError({ cause: error });
      if (!isPassing(failure)) throw failure;
      pauseMs = (failure.retryAfterSeconds ?? 0) * MS_PER_SECOND;
    } finally {
      silence.end();
    }
    failures += 1;
    await wait(Math.max(pauseMs, backOff(baseMs, failures, source.random(), MAX_PAUSE_MS)), signal);
  }
}

/** @throws UnexpectedReplyError when the reply is no event stream. */
export function eventStream({ status, headers, body }: Response): ReadableStream<Uint8Array> {
  if (!headers.get('Content-Type')?.startsWith('text/event-stream') || body === null)
    throw new UnexpectedReplyError('The reply is not an event stream', { status });
  return body;
}

/** Null for an event type of a newer server. */
function readEvent(data: string, validator: ReplyValidator | undefined): StockEvent | null {
  let value: unknown;
  try {
    value = JSON.parse(data);
  } catch (cause) {
    throw new UnexpectedReplyError('The event is not JSON', { cause });
  }
  const isKnown = typeof value === 'object' && value !== null && 'type' in value && eventTypes.includes(value.type);
  if (!isKnown) return null;
  return validator === undefined ? (value as StockEvent) : validator.event(value);
}
