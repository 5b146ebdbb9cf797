import { afterAll, beforeAll, expect, test } from 'vitest';
import { createCagette } from './index.ts';
import { startContractServer, type ContractServer } from './testing/contract-server.ts';
import { HONEY, testId } from './testing/farm.ts';
import { KEY } from './testing/farm-handlers.ts';
import { createSnippetRunner } from './testing/run-snippet.ts';

const distributionId = testId('distribution', 1);
const STOCK = 40;
const snippets = createSnippetRunner();
let server: ContractServer;

beforeAll(async () => {
  server = await startContractServer({ jars: STOCK });
});
afterAll(async () => {
  snippets.close();
  await server.close();
});

const start = (heading: string) => snippets.start(heading, { baseUrl: server.baseUrl, key: KEY, distributionId });

test('The README has seven snippets', () => {
  expect(snippets.headings).toEqual([
    'List and order',
    'Show where to collect',
    'Watch the stock',
    'Handle a shortage',
    'Find where somebody lives',
    'Tell what was achieved',
    "Run the farm's desk",
  ]);
});

test('«List and order» places an order', async () => {
  const { code, output } = await start('List and order').ended;
  expect(output).toBe('K7F-1: 1210 cents kept\n');
  expect(code).toBe(0);
});

test('«Show where to collect» tells the nearest, what a map shows, and what is planned at one', async () => {
  const { code, output } = await start('Show where to collect').ended;
  expect(output).toBe(
    'Place 1, 0 m nothing planned\nPlace 2, 1 m nothing planned\nPlace 3, 2 m nothing planned\n[ 9.2, 42.1 ] 3 points\n3\n',
  );
  expect(code).toBe(0);
});

test('«Watch the stock» tells what is left when somebody orders', async () => {
  const watching = start('Watch the stock');
  while (server.events.readers.size === 0 && watching.isRunning()) await new Promise(setImmediate);
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

test('«Find where somebody lives» tells a commune, where it is, and whose data that is', async () => {
  const { code, output } = await start('Find where somebody lives').ended;
  expect(output).toBe('Aléria (20270, Haute-Corse): 42.104, 9.513\nGeoNames\n');
  expect(code).toBe(0);
});

test('«Tell what was achieved» tells the money since the first month, and months, also those of too few', async () => {
  const { code, output } = await start('Tell what was achieved').ended;
  expect(output).toBe('€8,421 to farms since September 2026\n2026-09 312\n2026-10 too few to tell\n');
  expect(code).toBe(0);
});

test('«Run the farm’s desk» explains a faulty file and prints the lists', async () => {
  const { code, output } = await start("Run the farm's desk").ended;
  expect(output).toContain('line 2, prix: onze euros (value.notMoney)');
  expect(output).toContain('K7F-1 Ana Leca 1210');
  expect(output).toContain('Produit;Quantité');
  expect(code).toBe(0);
});
