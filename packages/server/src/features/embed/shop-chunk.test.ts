import { expect, test } from 'vitest';
import { prepareFile } from '../../http/served-file.ts';
import { shopChunk } from './shop-chunk.ts';

const built = async (...paths: string[]) => {
  const files = new Map(await Promise.all(paths.map(async (path) => [path, await prepareFile(path, '')] as const)));
  return shopChunk({ load: async () => files });
};

test('the shop’s code is found among the chunks of a build', async () => {
  expect(await built('cagette.js', 'chunks/fr-Bq1i-bFc.js', 'chunks/shop-D3c_-3sa.js', 'manifest.json')).toBe(
    '/embed/v1/chunks/shop-D3c_-3sa.js',
  );
});

test('there is none while the elements are not built, or when the build calls it otherwise', async () => {
  expect(await shopChunk({ load: async () => null })).toBeNull();
  expect(await built('cagette.js', 'chunks/late-shop-DryG3EAf.js')).toBeNull();
});
