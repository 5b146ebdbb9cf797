/** The limit of this machine for reads: a Hono server that returns bytes it was given. `node bench/bare-hono.ts <port> <file>`. */
import { readFileSync } from 'node:fs';
import { serve } from '@hono/node-server';
import { Hono } from 'hono';

const bytes = new Uint8Array(readFileSync(process.argv[3] ?? ''));
const app = new Hono();
app.get('/shelf', (c) => c.body(bytes, 200, { 'Content-Type': 'application/json', 'Content-Encoding': 'gzip' }));
serve({ fetch: app.fetch, hostname: '127.0.0.1', port: Number(process.argv[2]) });
