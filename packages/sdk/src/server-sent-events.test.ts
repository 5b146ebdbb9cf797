import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createEventParser, readServerSentEvents, type ServerSentEvent } from './server-sent-events.ts';

function message(fields: Partial<ServerSentEvent>): ServerSentEvent {
  return { type: 'message', data: '', id: null, retryMs: null, ...fields };
}

const parse = (text: string) => createEventParser()(text);

test.each<[string, string, ServerSentEvent[]]>([
  ['Data of several lines are joined', 'data: a\ndata: b\n\n', [message({ data: 'a\nb' })]],
  ['One space after the colon is dropped, a second is kept', 'data:a\n\ndata:  b\n\n', [message({ data: 'a' }), message({ data: ' b' })]],
  ['Comments are passed over', ': ping\n\n:\n\ndata: a\n: in between\n\n', [message({ data: 'a' })]],
  ['An event has its type and id', 'event: stock\nid: 7\ndata: {}\n\n', [message({ type: 'stock', id: '7', data: '{}' })]],
  ['A field without colon is empty', 'data\nid\n\n', [message({ id: '' })]],
  ['A reconnection time is digits only', 'retry: 50\n\nretry: 5s\n\n', [message({ retryMs: 50 })]],
  ['An id with a null character is ignored', 'id: a\0b\ndata: x\n\n', [message({ data: 'x' })]],
  ['Unknown fields are ignored', 'colour: red\n\n', []],
  ['A block that has not ended is not given', 'data: a\n', []],
  ['A byte order mark is dropped', '\uFEFFdata: a\n\n', [message({ data: 'a' })]],
])('%s', (_, text, expected) => expect(parse(text)).toEqual(expected));

const value = fc.string({ unit: 'grapheme' }).map((text) => text.replace(/[\r\n\0\uFEFF]/g, ''));
const stream = fc.array(
  fc.record({ id: value, data: fc.array(value, { minLength: 1, maxLength: 3 }), type: value.filter((text) => text !== '') }),
  { maxLength: 5 },
);

describe('Whatever the pieces and the line ends', () => {
  test('the same text gives the same events', async () => {
    await fc.assert(
      fc.asyncProperty(
        stream,
        fc.constantFrom('\n', '\r\n', '\r'),
        fc.array(fc.integer({ min: 1, max: 7 })),
        async (events, end, sizes) => {
          const lines = events.flatMap(({ id, data, type }) => [
            `id: ${id}`,
            ': note',
            `event: ${type}`,
            ...data.map((line) => `data: ${line}`),
            '',
          ]);
          // A last line feed lets a carriage return at the very end count.
          const bytes = new TextEncoder().encode(`${lines.map((line) => line + end).join('')}:\n`);
          const found: ServerSentEvent[] = [];
          for await (const event of readServerSentEvents(inPieces(bytes, sizes))) found.push(event);
          expect(found).toEqual(events.map(({ id, data, type }) => message({ type, id, data: data.join('\n') })));
        },
      ),
    );
  });
});

test('Leaving the loop cancels the body', async () => {
  let isCancelled = false;
  const body = new ReadableStream<Uint8Array>({
    pull: (controller) => controller.enqueue(new TextEncoder().encode('data: a\n\n')),
    cancel() {
      isCancelled = true;
    },
  });
  for await (const event of readServerSentEvents(body)) {
    expect(event.data).toBe('a');
    break;
  }
  expect(isCancelled).toBe(true);
});

/** The bytes cut into pieces of the sizes given, then byte by byte: characters are cut too. */
function inPieces(bytes: Uint8Array, sizes: readonly number[]): ReadableStream<Uint8Array> {
  let from = 0;
  let piece = 0;
  return new ReadableStream({
    pull(controller) {
      if (from >= bytes.length) return controller.close();
      const size = sizes[piece] ?? 1;
      piece += 1;
      controller.enqueue(bytes.slice(from, from + size));
      from += size;
    },
  });
}
