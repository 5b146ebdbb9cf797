import { expect, test } from 'vitest';
import { demoShop } from '../testing/demo-shop.ts';
import { shelfSections } from './shelf-sections.ts';

const { shelf } = demoShop();
const names = (search: string, farmId: string | null = null) =>
  shelfSections(shelf, { search, farmId }).flatMap(({ products }) => products.map(({ name }) => name));

test.each([
  ['oeufs', 'Œufs de poules élevées en plein air'],
  ['clementine', 'Jus de clémentine'],
  ['MIEL chataigneraie', 'Miel de châtaigneraie AOP'],
  ['domaine vin', 'Vin rouge AOP Corse Sartène'],
])('«%s» finds %s', (search, name) => {
  expect(names(search)).toContain(name);
});

test('every product is in exactly one section', () => {
  expect(names('')).toHaveLength(shelf.products.length);
});

test('one farm shows its own products only', () => {
  const [farm] = shelf.farms;
  expect(names('', farm!.id)).toEqual(shelf.products.filter(({ farmId }) => farmId === farm!.id).map(({ name }) => name));
});

test('what matches nothing is an empty shelf', () => {
  expect(names('<script>')).toEqual([]);
});
