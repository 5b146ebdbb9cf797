import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { initialArea } from './initial-area.ts';

test('a box is read as it is written, across the antimeridian too', () => {
  expect(initialArea('8.5,41.3,9.6,43.1')).toEqual([8.5, 41.3, 9.6, 43.1]);
  expect(initialArea(' 177, -20 ,-178,-15')).toEqual([177, -20, -178, -15]);
  expect(initialArea('9,42,9,42')).toEqual([9, 42, 9, 42]);
});

test.each([
  ['nothing', null],
  ['an empty text', ''],
  ['words', 'la Corse'],
  ['three numbers', '8,41,9'],
  ['five numbers', '8,41,9,43,1'],
  ['a box inside out', '8.5,43,9.6,41'],
  ['a place outside the world', '8,41,200,43'],
  ['a latitude beyond a pole', '8,41,9,91'],
  ['no numbers', '8,,9,43'],
  ['infinity', '-Infinity,41,Infinity,43'],
  ['hexadecimal', '0x8,41,9,43'],
])('%s is no box', (_, written) => {
  expect(initialArea(written)).toBeNull();
});

test('whatever is a box lies in the world and is not inside out', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(fc.double({ min: -400, max: 400, noNaN: true }), { maxLength: 6 }).map((all) => all.join()),
      ),
      (text) => {
        const box = initialArea(text);
        if (box === null) return;
        expect(Math.max(...box.map(Math.abs))).toBeLessThanOrEqual(180);
        expect(box[1]).toBeLessThanOrEqual(box[3]);
      },
    ),
  );
});
