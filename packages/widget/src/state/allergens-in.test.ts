import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ingredientParts } from './allergens-in.ts';

const allergensIn = (text: string) =>
  ingredientParts(text)
    .filter(({ isAllergen }) => isAllergen)
    .map((part) => part.text);

test.each([
  ['lait cru de brebis, présure, sel', ['lait']],
  ['farine de blé* T80, eau, levain (blé*), sel', ['blé', 'blé']],
  ['Brocciu (lait), œufs, sucre', ['Brocciu', 'lait', 'œufs']],
  ['farine de blé, vin blanc (sulfites)', ['blé', 'sulfites']],
  ['lait de coco, noix de muscade, beurre de cacao', []],
  ['noix, noix de coco', ['noix']],
  ['laitue, orgeat, ablé', []],
  ['MOUTARDE, céleri', ['MOUTARDE', 'céleri']],
  ['pommes', []],
])('«%s» has %j', (text, found) => {
  expect(allergensIn(text)).toEqual(found);
});

test('nothing of a text is lost, and no part is empty', () => {
  const words = fc.constantFrom('lait', ' ', ', ', 'œufs', 'sel', '(', ')', 'blé', 'noix de coco', 'é', '👩🏽');
  fc.assert(
    fc.property(fc.array(words), (parts) => {
      const found = ingredientParts(parts.join(''));
      expect(found.map((part) => part.text).join('')).toBe(parts.join(''));
      expect(found.every((part) => part.text !== '')).toBe(true);
    }),
  );
});
