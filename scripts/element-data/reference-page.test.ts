import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../root.ts';
import { referencePage } from './reference-page.ts';
import { elementContracts } from './element-contract.ts';
import { widgetSources } from './widget-sources.ts';

const contracts = elementContracts(widgetSources());

test('docs/reference.md is current: `npm run reference`', () => {
  expect(readFileSync(join(root, 'docs/reference.md'), 'utf8')).toBe(referencePage(contracts));
});

test('every theming property has a default that is not another role’s name', () => {
  const theme = contracts.flatMap((contract) => contract.theme);
  expect(theme.filter(({ initial }) => initial === '' || initial.includes('var(')).map(({ name }) => name)).toEqual([]);
});
