import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';
import type { ServedExample } from '../../scripts/serve-example.ts';

/**
 * Serves a website of examples/ with something else where its shop stands, and where its map does when `map` is given, under the same policy, while the test
 * lasts; gives its address.
 */
export async function serveOwnPage(website: Pick<ServedExample, 'url'>, html: string, map?: string): Promise<string> {
  async function answer({ url }: IncomingMessage, reply: ServerResponse): Promise<void> {
    const original = await fetch(new URL(url ?? '/', website.url));
    const headers = Object.fromEntries(['content-type', 'content-security-policy'].map((name) => [name, original.headers.get(name) ?? '']));
    const page = (await original.text()).replace(/<cagette-shop.*<\/cagette-shop>/s, html);
    reply
      .writeHead(original.status, headers)
      .end(map === undefined ? page : page.replace(/<cagette-pickup-map.*<\/cagette-pickup-map>/s, map));
  }
  const server = createServer((request, reply) => void answer(request, reply));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}
