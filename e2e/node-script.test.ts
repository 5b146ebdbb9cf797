import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, inject, test } from 'vitest';

const script = join(import.meta.dirname, '../examples/node-script/list-prices.mjs');
const server = inject('demoServer');

test('the script of examples/node-script lists the farm’s prices and quotes a basket', async () => {
  const { stdout } = await promisify(execFile)(process.execPath, [script, 'ferme-petra-bianca', server.url]);
  expect(stdout).toMatch(/^Ferme Petra Bianca, /);
  expect(stdout).toMatch(/Tomates cœur de bœuf\n {2}vrac par 500 g: 4,20\s€\/kg\n/);
  expect(stdout).toMatch(/bocal: 5,60\s€ \(13,33\s€\/kg\)\n/);
  expect(stdout).toMatch(/in all, deposits included: \d+,\d\d\s€\n$/);
});

test('it says when there is no such farm', async () => {
  const failure = await promisify(execFile)(process.execPath, [script, 'nobody', server.url]).catch((error: unknown) => error);
  expect(failure).toMatchObject({ code: 1, stderr: `There is no nobody at ${server.url}.\n` });
});
