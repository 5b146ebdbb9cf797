import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createCagette } from './index.ts';
import { startContractServer, type ContractServer } from './testing/contract-server.ts';
import { HONEY, testId } from './testing/farm.ts';
import { KEY } from './testing/farm-handlers.ts';
import { readmeSnippets } from './testing/readme-snippets.ts';

const snippets = readmeSnippets();
const distributionId = testId('distribution', 1);
const STOCK = 40;
let server: ContractServer;
let folder: string;

beforeAll(async () => {
  server = await startContractServer({ jars: STOCK });
  folder = mkdtempSync(join(tmpdir(), 'cagette-readme-'));
  mkdirSync(join(folder, 'node_modules/@cagette'), { recursive: true });
  symlinkSync(fileURLToPath(new URL('..', import.meta.url)), join(folder, 'node_modules/@cagette/sdk'));
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await server.close();
});

/** Starts a snippet as a user would, in plain Node, with only the address and the key filled in. */
function start(heading: string) {
  const file = join(folder, `${heading.toLowerCase().replace(/\W+/g, '-')}.mts`);
  writeFileSync(file, (snippets.get(heading) ?? '').replaceAll('https://cagette.example', server.baseUrl).replaceAll('sk_your_key', KEY));
  const child = spawn(process.execPath, ['--conditions=cagette-source', '--no-warnings', file], { stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  child.stdout.on('data', (text: Buffer) => (output += text.toString()));
  child.stderr.on('data', (text: Buffer) => (output += text.toString()));
  return { child, ended: once(child, 'close').then(([code]) => ({ code: code as number | null, output })) };
}

test('The README has four snippets', () => {
  expect([...snippets.keys()]).toEqual(['List and order', 'Watch the stock', 'Handle a shortage', "Run the farm's desk"]);
});

test('«List and order» places an order', async () => {
  const { code, output } = await start('List and order').ended;
  expect(output).toBe('K7F-1: 1210 cents kept\n');
  expect(code).toBe(0);
});

test('«Watch the stock» tells what is left when somebody orders', async () => {
  const watching = start('Watch the stock');
  while (server.events.readers.size === 0 && watching.child.exitCode === null) await new Promise(setImmediate);
  await createCagette({ baseUrl: server.baseUrl }).orders.place({
    distributionId,
    lines: [{ offerId: HONEY, quantity: 1 }],
    customer: { name: 'Petru', email: 'petru@example.org' },
    termsAccepted: true,
    expectedTotalCents: 1210,
  });
  const { code, output } = await watching.ended;
  expect(output).toBe(`${HONEY}: ${STOCK - 2} left\n`);
  expect(code).toBe(0);
});

test('«Handle a shortage» takes what is left', async () => {
  const { code, output } = await start('Handle a shortage').ended;
  expect(output).toBe(`Only ${STOCK - 2} left: taking those\n`);
  expect(code).toBe(0);
});

test('«Run the farm’s desk» explains a faulty file and prints the lists', async () => {
  const { code, output } = await start("Run the farm's desk").ended;
  expect(output).toContain('line 2, prix: onze euros (value.notMoney)');
  expect(output).toContain('K7F-1 Ana Leca 1210');
  expect(output).toContain('Produit;Quantité');
  expect(code).toBe(0);
});
