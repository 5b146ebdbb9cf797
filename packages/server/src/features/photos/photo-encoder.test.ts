import { expect, test } from 'vitest';
import { createPhotoEncoder } from './photo-encoder.ts';
import { jpeg } from './testing/pictures.ts';

test('a crowd of pictures is refused beyond what waits in 100 MB, and once they are done the next is read', async () => {
  const encoder = createPhotoEncoder();
  const file = await jpeg({ width: 64, height: 64 });
  const results = await Promise.allSettled(Array.from({ length: 10 }, () => encoder.encode(file)));
  expect(results.map(({ status }) => status)).toEqual([...Array(8).fill('fulfilled'), 'rejected', 'rejected']);
  expect(results.at(-1)).toMatchObject({ reason: { code: 'server.busy' } });
  expect((await encoder.encode(file)).width).toBe(64);
});

test('a picture that cannot be read does not stop those that wait behind it', async () => {
  const encoder = createPhotoEncoder();
  const file = await jpeg({ width: 64, height: 64 });
  const results = await Promise.allSettled([encoder.encode(file.subarray(0, 300)), encoder.encode(file)]);
  expect(results.map(({ status }) => status)).toEqual(['rejected', 'fulfilled']);
});

test('pictures are read one after another, a small one behind a large one', async () => {
  const encoder = createPhotoEncoder();
  const done: number[] = [];
  const files = await Promise.all([1600, 64].map(async (side) => jpeg({ width: side, height: side })));
  await Promise.all(files.map(async (file) => done.push((await encoder.encode(file)).width)));
  expect(done).toEqual([1280, 64]);
});
