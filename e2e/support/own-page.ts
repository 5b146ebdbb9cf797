import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';
import type { ServedExample } from '../../scripts/serve-example.ts';

/** Serves the farm's website with something else where its shop stands, under the same policy, while the test lasts; gives its address. */
export async function serveOwnPage(website: Pick<ServedExample, 'url'>, html: string): Promise<string> {
  async function answer({ url }: IncomingMessage, reply: ServerResponse): Promise<void> {
    const original = await fetch(new URL(url ?? '/', website.url));
    const headers = Object.fromEntries(['content-type', 'content-security-policy'].map((name) => [name, original.headers.get(name) ?? '']));
    reply.writeHead(original.status, headers).end((await original.text()).replace(/<cagette-shop.*<\/cagette-shop>/s, html));
  }
  const server = createServer((request, reply) => void answer(request, reply));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}
