import { readFileSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { root } from '../../scripts/root.ts';
import { type StorefrontProduct, storefrontReply } from './shopify-storefront.ts';

export const BUY_BUTTON = join(root, 'node_modules/@shopify/buy-button-js/dist/buybutton.min.js');

export interface HostWebsite {
  readonly url: string;
  close(): void;
}

/**
 * Somebody's website on 127.0.0.1, another origin than our server: `/ours/<attributes>` holds our snippet, `/theirs/<number of products>` buy-button-js with its
 * default look and a set of products, `/blank` nothing. It also answers for Shopify, gzipped like everything of ours.
 */
export async function serveHostWebsite(serverUrl: string, products: readonly StorefrontProduct[]): Promise<HostWebsite> {
  const library = gzipSync(readFileSync(BUY_BUTTON), { level: 9 });
  const replies = new Map<number, Buffer>();
  const reply = (count: number) => {
    const known = replies.get(count) ?? gzipSync(JSON.stringify(storefrontReply(products.slice(0, count))), { level: 9 });
    replies.set(count, known);
    return known;
  };
  const server = createServer((request, response) => {
    const [, place = '', argument = ''] = decodeURIComponent(request.url ?? '').split('/');
    if (place === 'buybutton.js') return send(response, 'text/javascript', library);
    if (place === 'api') {
      let body = '';
      request.on('data', (part: Buffer) => (body += part.toString()));
      request.on('end', () => send(response, 'application/json', reply(askedFor(body))));
      return;
    }
    if (place === 'pictures') return send(response, 'image/svg+xml', picture(argument));
    const content = place === 'ours' ? ours(serverUrl, argument) : place === 'theirs' ? theirs(Number(argument)) : '';
    send(response, 'text/html; charset=utf-8', gzipSync(page(content)));
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return {
    url: `http://127.0.0.1:${address.port}`,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

/** Text above and below, so that a shop that grows would push something down, and room for a shop, as docs/embedding.md asks of a page. */
function page(content: string): string {
  return `<!doctype html><html lang="fr"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="icon" href="data:,"><title>Ferme mesurée</title><style>cagette-shop, #shop { display: block; min-height: 100vh }</style></head><body><h1>Ferme mesurée</h1>${content}<p>Ouvert toute l'année.</p></body></html>`;
}

function ours(serverUrl: string, attributes: string): string {
  return `<script type="module" src="${serverUrl}/embed/v1/cagette.js"></script><cagette-shop ${attributes}></cagette-shop>`;
}

/** Their library takes nothing but https: its address is put right, everything else is as their documentation says. */
function theirs(count: number): string {
  const ids = Array.from({ length: count }, (_, index) => index + 1);
  return `<div id="shop"></div><script src="/buybutton.js"></script><script>
const own = window.fetch;
window.fetch = (url, options) => own(String(url).replace('https:', 'http:'), options);
const client = ShopifyBuy.buildClient({ domain: location.host, storefrontAccessToken: 'local' });
ShopifyBuy.UI.init(client).createComponent('productSet', { id: ${JSON.stringify(ids)}, node: document.getElementById('shop') });
</script>`;
}

/** Shopify's pictures come in sizes: `eggs_550x825.svg` is our `eggs.svg`. */
function picture(file: string): Buffer {
  const name = /^[a-z]+/.exec(file)?.[0] ?? 'other';
  return gzipSync(readFileSync(join(root, 'packages/widget/assets/pictures', `${name}.svg`)));
}

function askedFor(body: string): number {
  const { variables } = JSON.parse(body) as { variables?: { ids?: readonly string[] } };
  return variables?.ids?.length ?? 0;
}

function send(response: ServerResponse, type: string, body: Buffer): void {
  response.writeHead(200, { 'Content-Type': type, 'Content-Encoding': 'gzip', 'Content-Length': body.length, 'Cache-Control': 'no-store' });
  response.end(body);
}
