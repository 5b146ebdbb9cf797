import { expect, test } from 'vitest';
import { fillCoordinates } from './fill-coordinates.ts';
import { readPlaceFile } from './read-place-file.ts';

const file = (...lines: string[]) => readPlaceFile(['# INSEE · GeoNames', '=2B\tHaute-Corse', ...lines].join('\n')).communes;
const filled = (...lines: string[]) =>
  fillCoordinates(file(...lines)).map(({ latitude, longitude, isApproximate }) => [latitude, longitude, isApproximate]);

test('A commune is where the sources say', () => {
  expect(filled('033\tBastia\t200 600\t46867\t42.703 9.45')).toEqual([[42.703, 9.45, false]]);
});

test('One without coordinates is in the middle of those of its postcode, and says so', () => {
  expect(
    filled('033\tBastia\t200\t46867\t42 9', '305\tSanta-Maria\t200\t1\t44 11', '353\tVille\t200\t1', '096\tCorte\t250\t1\t50 9').at(2),
  ).toEqual([43, 10, true]);
});

test('One whose postcode nobody shares takes the middle of those whose postcode begins the same, else of its department', () => {
  expect(filled('033\tBastia\t200\t1\t42 9', '009\tAléria\t270\t1', '123\tGhisonaccia\t150\t1').slice(1)).toEqual([
    [42, 9, true],
    [42, 9, true],
  ]);
});

test('One of which the file has a guess keeps it, says so, and is nobody’s middle', () => {
  expect(filled('033\tBastia\t200\t1\t~42 9', '305\tSanta-Maria\t200\t1\t44 11', '353\tVille\t200\t1')).toEqual([
    [42, 9, true],
    [44, 11, false],
    [44, 11, true],
  ]);
});

test('Postcodes are read without the digits that all of the department have, and with them where they are others', () => {
  expect(file('033\tBastia\t200 600 13000\t1').map(({ postcodes }) => postcodes)).toEqual([['20200', '20600', '13000']]);
});
