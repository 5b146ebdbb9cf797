import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fillCoordinates } from '../../packages/server/src/features/places/fill-coordinates.ts';
import { readPlaceFile } from '../../packages/server/src/features/places/read-place-file.ts';
import { root } from '../root.ts';
import { placeFile } from './place-file.ts';
import { readSources } from './read-sources.ts';

const written = readFileSync(join(root, 'packages/server/places/places.txt'), 'utf8');

test('The server’s list of places is what the sources say: run `npm run places` when this fails', () => {
  expect(placeFile(readSources()) === written).toBe(true);
});

test('It is small enough to be shipped', () => {
  expect(Buffer.byteLength(written)).toBeLessThan(1_500_000);
});

test('Every commune of France is in it, with a postcode and coordinates, those of four people in five from the source', () => {
  const places = fillCoordinates(readPlaceFile(written).communes);
  const people = (list: typeof places) => list.reduce((sum, { population }) => sum + population, 0);
  const exact = places.filter(({ isApproximate }) => !isApproximate);
  expect(places.length).toBe(34_964 + 45);
  expect(
    places.filter(({ postcodes, latitude, longitude }) => !/^\d{5}$/.test(postcodes[0] ?? '') || !(latitude ** 2 + longitude ** 2 > 1)),
  ).toEqual([]);
  expect(exact.length).toBeGreaterThan(8600);
  expect(places.filter(({ latitude, longitude }) => Number.isNaN(latitude + longitude))).toEqual([]);
  expect(people(exact) / people(places)).toBeGreaterThan(0.78);
});
