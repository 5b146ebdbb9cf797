import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../root.ts';
import { referencePage } from './reference-page.ts';
import { shopContract } from './shop-contract.ts';
import { widgetSources } from './widget-sources.ts';

const contract = shopContract(widgetSources());

test('docs/reference.md is current: `npm run reference`', () => {
  expect(readFileSync(join(root, 'docs/reference.md'), 'utf8')).toBe(referencePage(contract));
});

test('every theming property has a default that is not another role’s name', () => {
  expect(contract.theme.filter(({ initial }) => initial === '' || initial.includes('var(')).map(({ name }) => name)).toEqual([]);
});
