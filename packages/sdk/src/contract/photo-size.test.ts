import fc from 'fast-check';
import { expect, test } from 'vitest';
import { photoPath, photoWidths, widthsOf } from './photo-size.ts';
import { Photo } from './shelf.ts';

const hash = 'AbC-_6789012345678901x';
const photo = (width: number) => ({ path: `photos/${hash}`, width, height: 90 });

test('A photo is asked for in the smallest width that is wide enough', () => {
  expect(photoPath(photo(1280), 96)).toBe(`photos/${hash}-160.webp`);
  expect(photoPath(photo(1280), 160)).toBe(`photos/${hash}-160.webp`);
  expect(photoPath(photo(1280), 161)).toBe(`photos/${hash}-320.webp`);
  expect(photoPath(photo(1280), 4000)).toBe(`photos/${hash}-1280.webp`);
});

test('A small photo is never asked for in more than its own width', () => {
  expect(widthsOf(photo(500))).toEqual([160, 320, 500]);
  expect(widthsOf(photo(160))).toEqual([160]);
  expect(widthsOf(photo(1))).toEqual([1]);
  expect(photoPath(photo(500), 640)).toBe(`photos/${hash}-500.webp`);
});

test('Whatever is wanted, the address is of a width that exists, and no smaller one would have done', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1280 }), fc.integer({ min: 1, max: 10_000 }), (width, wanted) => {
      const given = Number(/-(\d+)\.webp$/.exec(photoPath(photo(width), wanted))?.[1]);
      const widths = widthsOf(photo(width));
      expect(widths).toContain(given);
      expect(widths).toEqual([...new Set(widths)].toSorted((a, b) => a - b));
      expect(widths.at(-1)).toBe(width);
      if (given < width) expect(photoWidths).toContain(given);
      for (const smaller of widths.filter((one) => one < given)) expect(smaller).toBeLessThan(wanted);
      expect(given >= Math.min(wanted, width)).toBe(true);
    }),
  );
});

test('The contract refuses a path that leads anywhere but to a photo', () => {
  expect(Photo.safeParse(photo(1280)).success).toBe(true);
  for (const path of ['', '/photos/x', `https://elsewhere.example/photos/${hash}`, 'photos/../x', `photos/${hash}"`])
    expect(Photo.safeParse({ ...photo(1280), path }).success).toBe(false);
});
