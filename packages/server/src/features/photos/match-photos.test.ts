import fc from 'fast-check';
import { expect, test } from 'vitest';
import { matchPhotos, photoFileName } from './match-photos.ts';

const tomatoes = { id: 'prd_1', references: ['PB-TOM-01', 'PB-TOM-05'] };
const honey = { id: 'prd_2', references: ['Miel d’été / 500'] };
const bread = { id: 'prd_3', references: [] };
const products = [tomatoes, honey, bread];

test.each([
  ['PB-TOM-01.jpg', tomatoes],
  ['pb-tom-05.JPEG', tomatoes],
  ['PB_TOM 01.png', tomatoes],
  ['Miel d’été 500.webp'.normalize('NFD'), honey],
  ['prd_3.avif', bread],
])('%s is a photo of a product', (name, product) => {
  expect(matchPhotos([name], products).get(name)).toEqual({ product });
});

test.each(['PB-TOM.jpg', 'PB-TOM-011.jpg', '.jpg', 'Thumbs.db'])('%s is of none', (name) => {
  expect(matchPhotos([name], products).get(name)).toEqual({ why: 'unknown' });
});

test('of two files for one product the first counts', () => {
  expect([...matchPhotos(['PB-TOM-05.jpg', 'PB-TOM-01.jpg'], products)]).toEqual([
    ['PB-TOM-01.jpg', { product: tomatoes }],
    ['PB-TOM-05.jpg', { why: 'twice' }],
  ]);
});

test('a reference that two farms use names neither', () => {
  const other = { id: 'prd_4', references: ['pb tom 01'] };
  expect(matchPhotos(['PB-TOM-01.jpg', 'PB-TOM-05.jpg'], [...products, other])).toEqual(
    new Map([
      ['PB-TOM-01.jpg', { why: 'ambiguous' }],
      ['PB-TOM-05.jpg', { product: tomatoes }],
    ]),
  );
});

test('whatever a reference holds, the file that is exported finds its product again, and its name is one of a file', () => {
  fc.assert(
    fc.property(fc.option(fc.string({ unit: 'grapheme', minLength: 1 }), { nil: null }), (reference) => {
      const product = { id: 'prd_9', reference, references: reference === null ? [] : [reference] };
      const name = photoFileName(product);
      expect(name).not.toMatch(/[/\\:*?"<>|\u0000-\u001f]/);
      expect(name).toMatch(/[^.].*\.webp$/);
      expect(matchPhotos([name], [product]).get(name)).toEqual({ product });
    }),
  );
});
