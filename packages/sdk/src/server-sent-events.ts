/** Reads an event stream (HTML standard, 9.2.6) from a fetched body: `EventSource` is not everywhere, and takes no headers where it is. */

/** One block of the stream. A block without data is no event but may carry an id or a reconnection time. */
export interface ServerSentEvent {
  readonly type: string;
  readonly data: string;
  /** Null when the block has no id; empty when it takes the last one back. */
  readonly id: string | null;
  readonly retryMs: number | null;
}

/** Feeds text in pieces of any size and gives the blocks that are complete. */
export function createEventParser(): (text: string) => ServerSentEvent[] {
  let rest = '';
  let isStart = true;
  let block = emptyBlock();

  return (text) => {
    rest += text;
    if (isStart && rest !== '') {
      rest = rest.replace(/^\uFEFF/, '');
      isStart = false;
    }
    const found: ServerSentEvent[] = [];
    for (;;) {
      const end = /\r\n|\n|\r/.exec(rest);
      // A carriage return at the end may be the first half of a pair.
      if (end === null || (end[0] === '\r' && end.index === rest.length - 1)) return found;
      const line = rest.slice(0, end.index);
      rest = rest.slice(end.index + end[0].length);
      if (line !== '') readField(block, line);
      else {
        if (block.isTouched)
          found.push({ type: block.type || 'message', data: block.data.join('\n'), id: block.id, retryMs: block.retryMs });
        block = emptyBlock();
      }
    }
  };
}

/** The blocks of a body. `onBytes` is told of every piece, comments included. Leaving the loop closes the connection. */
export async function* readServerSentEvents(
  body: ReadableStream<Uint8Array>,
  onBytes: () => void = () => {},
): AsyncGenerator<ServerSentEvent, void, undefined> {
  const reader = body.getReader();
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  const parse = createEventParser();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      onBytes();
      yield* parse(decoder.decode(value, { stream: true }));
    }
  } finally {
    // A connection that broke cannot be closed again; there is nothing to do about it.
    await reader.cancel().catch(() => {});
  }
}

interface Block {
  type: string;
  data: string[];
  id: string | null;
  retryMs: number | null;
  isTouched: boolean;
}

function emptyBlock(): Block {
  return { type: '', data: [], id: null, retryMs: null, isTouched: false };
}

function readField(block: Block, line: string): void {
  const colon = line.indexOf(':');
  if (colon === 0) return;
  const field = colon < 0 ? line : line.slice(0, colon);
  const value = colon < 0 ? '' : line.slice(colon + 1).replace(/^ /, '');
  if (field === 'data') block.data.push(value);
  else if (field === 'event') block.type = value;
  else if (field === 'id' && !value.includes('\0')) block.id = value;
  else if (field === 'retry' && /^\d+$/.test(value)) block.retryMs = Number(value);
  else return;
  block.isTouched = true;
}
