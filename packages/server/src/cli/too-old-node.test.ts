import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { tooOldNode } from './too-old-node.ts';

test.each([
  ['20.19.5', false],
  ['22.11.0', false],
  ['22.12.0', true],
  ['24.0.1', true],
])('Node %s can run the server: %s', (version, can) => {
  expect(tooOldNode(version) === null).toBe(can);
});

test('what is said is what the package asks for', () => {
  const { engines } = JSON.parse(readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8')) as { engines: { node: string } };
  expect(tooOldNode('20.19.5')).toContain(`needs Node ${engines.node.replace('>=', '')} or later; this is 20.19.5.`);
});
