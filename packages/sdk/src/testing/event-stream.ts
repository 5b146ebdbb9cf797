import type { ServerResponse } from 'node:http';
import { StockEvent } from '../contract/shelf.ts';

/** Server-sent stock events to any number of readers, resumable after the last id. */
export function createEventStream() {
  const sent: string[] = [];
  const readers = new Set<ServerResponse>();
  return {
    readers,
    connect(response: ServerResponse, lastEventId: string | undefined) {
      response.writeHead(200, { 'Content-Type': 'text/event-stream' });
      response.write('retry: 1\n\n: hello\n\n');
      if (lastEventId !== undefined) response.write(sent.slice(Number(lastEventId)).join(''));
      readers.add(response);
      response.on('close', () => readers.delete(response));
    },
    emit(event: StockEvent) {
      const data = JSON.stringify(StockEvent.parse(event));
      const block = `id: ${sent.length + 1}\nevent: ${event.type}\ndata: ${data}\n\n`;
      sent.push(block);
      for (const reader of readers) reader.write(block);
    },
    /** Breaks every connection, as a proxy or a phone in a tunnel does. */
    drop() {
      for (const reader of readers) reader.destroy();
    },
  };
}
