import { expect, test } from 'vitest';
import { prepareFile } from '../../http/served-file.ts';
import { elementChunk, type ElementWithChunk } from './element-chunk.ts';

const built = async (element: ElementWithChunk, ...paths: string[]) => {
  const files = new Map(await Promise.all(paths.map(async (path) => [path, await prepareFile(path, '')] as const)));
  return elementChunk({ load: async () => files }, element);
};

test('an element’s code is found among the chunks of a build', async () => {
  const paths = ['cagette.js', 'chunks/fr-Bq1i-bFc.js', 'chunks/pickup-map-Bnmabl.js', 'chunks/shop-D3c_-3sa.js', 'manifest.json'];
  expect(await built('shop', ...paths)).toBe('/embed/v1/chunks/shop-D3c_-3sa.js');
  expect(await built('pickupMap', ...paths)).toBe('/embed/v1/chunks/pickup-map-Bnmabl.js');
});

test('there is none while the elements are not built, or when the build calls it otherwise', async () => {
  expect(await elementChunk({ load: async () => null }, 'shop')).toBeNull();
  expect(await built('shop', 'cagette.js', 'chunks/late-shop-DryG3EAf.js')).toBeNull();
});
