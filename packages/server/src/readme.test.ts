import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { settings } from './config.ts';

const readme = readFileSync(new URL('../../../README.md', import.meta.url), 'utf8');

it('The table of settings in the README is what config.ts reads', () => {
  const rows = [...readme.matchAll(/^\| `([A-Z_]+)` \| (.*?) \| (.*) \|$/gm)].map(([, name, value, meaning]) => [name, value, meaning]);
  const expected = Object.entries(settings).map(([name, setting]) => [
    name,
    setting.default === '' ? 'none' : `\`${setting.default}\``,
    setting.meaning,
  ]);
  expect(rows).toEqual(expected);
});
