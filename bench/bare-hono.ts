/** The limit of this machine for reads: a Hono server that returns the bytes and headers it was given. `node bench/bare-hono.ts <port> <file> '<headers as JSON>'`. */
import { readFileSync } from 'node:fs';
import { serve } from '@hono/node-server';
import { Hono } from 'hono';

const bytes = new Uint8Array(readFileSync(process.argv[3] ?? ''));
const headers = JSON.parse(process.argv[4] ?? '{}') as Record<string, string>;
const app = new Hono();
app.get('/shelf', (c) => c.body(bytes, 200, headers));
serve({ fetch: app.fetch, hostname: '127.0.0.1', port: Number(process.argv[2]) });
