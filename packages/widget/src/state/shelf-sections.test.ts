import { expect, test } from 'vitest';
import { demoShop } from '../testing/demo-shop.ts';
import { productMatcher } from './product-matcher.ts';
import { shelfSections } from './shelf-sections.ts';
import { keptView, type ShelfView } from './shelf-view.ts';

const { shelf } = demoShop();
const sections = (view: Partial<ShelfView>, farmId: string | null = null) => {
  const whole = { ...keptView(), ...view };
  return shelfSections(shelf, { ...whole, matches: productMatcher(shelf.farms, whole) }, farmId);
};
const products = (view: Partial<ShelfView>, farmId: string | null = null) => sections(view, farmId).flatMap((section) => section.products);
const names = (search: string, farmId: string | null = null) => products({ search }, farmId).map(({ name }) => name);

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
  expect(new Set(names(' '))).toEqual(new Set(shelf.products.map(({ name }) => name)));
});

test('one farm shows its own products only', () => {
  const [farm] = shelf.farms;
  expect(names('', farm!.id)).toEqual(shelf.products.filter(({ farmId }) => farmId === farm!.id).map(({ name }) => name));
});

test('by farm there is a section a farm, in the shelf’s order of farms, and nothing is lost', () => {
  const byFarm = sections({ grouping: 'farm' });
  expect(byFarm.map(({ title }) => title)).toEqual(shelf.farms.map(({ name }) => name));
  for (const section of byFarm)
    for (const { farmId } of section.products) expect(shelf.farms.find(({ id }) => id === farmId)?.name).toBe(section.title);
  expect(byFarm.flatMap((section) => section.products)).toHaveLength(shelf.products.length);
});

test('a farm of which nothing is looked for has no section', () => {
  expect(sections({ grouping: 'farm', search: 'clementines' }).map(({ title }) => title)).toEqual(['Agrumes San Ghjulianu']);
});

test('labels add up: a product with any of them is shown, one with none is not', () => {
  const shown = products({ labels: ['AOP', 'IGP'] });
  expect(shown).toEqual(shelf.products.filter(({ labels }) => labels.includes('AOP') || labels.includes('IGP')));
  expect(shown.length).toBeGreaterThan(0);
  expect(shown.length).toBeLessThan(shelf.products.length);
});

test('what matches nothing is an empty shelf', () => {
  expect(names('<script>')).toEqual([]);
});
