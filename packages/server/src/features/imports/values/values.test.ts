import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { categoryPicture } from '../category-picture.ts';
import { allergenName, parseAllergens } from './parse-allergens.ts';
import { parseAlcohol } from './parse-alcohol.ts';
import { exactly, parseDecimal } from './parse-decimal.ts';
import { measureInName, parseMeasure, wholeQuantity } from './parse-measure.ts';
import { centsOf, parsePrice } from './parse-price.ts';
import { parseStock } from './parse-stock.ts';
import { parseUnit } from './parse-unit.ts';
import { parseVatRate } from './parse-vat-rate.ts';
import { parsed } from '../testing/parsed-value.ts';

const GRAM = { base: 'g', numerator: 1, places: 0 } as const;

describe('decimals', () => {
  it('are read as French, Swiss and English people write them, exactly', () => {
    fc.assert(
      fc.property(
        fc.nat({ max: 2_000_000_000 }),
        fc.constantFrom(' ', '\u00a0', '\u202f', '\u2009', "'", '’', ''),
        fc.constantFrom(',', '.'),
        (hundredths, group, sign) => {
          const whole = String((hundredths - (hundredths % 100)) / 100).replace(/\B(?=(\d{3})+$)/g, group);
          const decimal = parseDecimal(`${whole}${sign}${String(hundredths % 100).padStart(2, '0')}`);
          expect(decimal === null ? null : exactly(decimal, 2)).toBe(hundredths);
        },
      ),
    );
  });

  it.each(['', 'x', '1 2', '1.2.3', '1,2,3', '12 34', '--1', '1e5', '0x10', '1,234.5.6', '١٢', '½'])('are not %j', (text) =>
    expect(parseDecimal(text)).toBeNull(),
  );
  it.each([
    ['1.234,50', 123450],
    ['1,234.50', 123450],
    ['1.234.567', 123456700],
    [',5', 50],
    ['−3', -300],
    ['5,', 500],
    ['+2', 200],
  ])('%s is %i hundredths', (text, hundredths) => {
    const decimal = parseDecimal(text);
    expect(decimal === null ? null : exactly(decimal, 2)).toBe(hundredths);
  });
});

describe('prices', () => {
  it.each([
    ['4,20 €/kg', 420, 'kilogram'],
    ['1 234,50 €', 123450, null],
    ['3.80', 380, null],
    ['4,20€', 420, null],
    ['€ 4.20', 420, null],
    ['CHF 4.20', 420, null],
    ['12,00 EUR', 1200, null],
    ['4,20 € le kilo', 420, 'kilogram'],
    ['2,40 € / 100 g', 2400, 'kilogram'],
    ['3 €/l', 300, 'litre'],
    ['1,50 € la pièce', 150, 'piece'],
    ['0', 0, null],
    ['5,6020499', 560, null],
  ])('%s', (text, cents, basis) => {
    const price = parsed(parsePrice(text));
    expect(centsOf(price)).toBe(cents);
    expect(price.per?.basis ?? null).toBe(basis);
  });
  it.each(['quatre euros', '4,20 €/bout', '1.234', '4,20 /', '99999999999', '=4', '4 €/kg/kg'])('refuses %s', (text) =>
    expect(parsePrice(text)).toMatchObject({ ok: false, code: 'value.notMoney' }),
  );
});

describe('measures', () => {
  it.each([
    ['80 kg', 80_000],
    ['0,75 kg', 750],
    ['75 cl', 750],
    ['1 L', 1000],
    ['2 lb', 907],
    ['1 T', 1_000_000],
    ['6 pièces', 6],
    ['500g', 500],
    ['16 oz', 454],
    ['1 500 g', 1500],
  ])('%s', (text, quantity) => {
    const { amount, unit } = parsed(parseMeasure(text));
    expect(unit === null ? null : wholeQuantity(amount, unit)).toBe(quantity);
  });
  it('must come out in whole grams', () =>
    expect(wholeQuantity(parsed(parseMeasure('0,0005 kg')).amount, parsed(parseUnit('kg')))).toBeNull());
  it.each([
    ['la pièce, environ 450 g', 'about', 450],
    ['la pièce, environ 1,2 kg', 'about', 1200],
    ['vrac par 250 g', 'per', 250],
    ['par 250 g', 'per', 250],
    ['pot', 'per', null],
    ['part pour 4', 'per', null],
  ] as const)('in the name «%s»', (name, after, quantity) => expect(measureInName(name, after)?.quantity ?? null).toBe(quantity));
});

describe('stock', () => {
  it.each([
    ['', 'each', 'unlimited', null],
    ['illimité', 'each', 'unlimited', null],
    ['120', 'each', 'shared', 120],
    ['20 par distribution', 'each', 'perDistribution', 20],
    ['20/distribution', 'each', 'perDistribution', 20],
    ['80 kg', 'bulk', 'shared', 80_000],
    ['5 kg par distribution', 'bulk', 'perDistribution', 5000],
    ['12 pièces', 'each', 'shared', 12],
  ] as const)('«%s» of %s', (text, sale, mode, quantity) => expect(parsed(parseStock(text, sale, GRAM))).toEqual({ mode, quantity }));
  it.each(['ten', '-5', '2,5', '3 kg', '?', '-'])('refuses «%s» pieces', (text) => expect(parseStock(text, 'each', GRAM).ok).toBe(false));
});

describe('VAT', () => {
  it.each([
    ['5,5', 'FR', 550],
    ['5.5 %', 'FR', 550],
    ['20', 'FR', 2000],
    ['0.055', 'FR', 550],
    ['0.2', 'FR', 2000],
    ['0,9', 'FR', 90],
    ['0', 'FR', 0],
    ['2,6 %', 'CH', 260],
    ['7', 'DE', 700],
    ['8,5', 'XX', 850],
  ])('%s in %s', (text, country, rate) => expect(parsed(parseVatRate(text, country))).toBe(rate));
  it.each([
    ['7', 'FR'],
    ['-20', 'FR'],
    ['19,6', 'FR'],
    ['0,2 %', 'FR'],
    ['5,5', 'DE'],
    ['x', 'FR'],
  ])('refuses %s in %s', (text, country) => expect(parseVatRate(text, country).ok).toBe(false));
});

describe('allergens', () => {
  it('are known by their names in French and English, and by what can mean nothing else', () => {
    expect(parsed(parseAllergens('Gluten, ŒUFS; lait de brebis'))).toEqual(['gluten', 'eggs', 'milk']);
    expect(parsed(parseAllergens('milk and nuts'))).toEqual(['milk', 'nuts']);
    expect(parsed(parseAllergens('aucun'))).toEqual([]);
    expect(parsed(parseAllergens('anhydride sulfureux et sulfites'))).toEqual(['sulphites']);
    for (const allergen of ['gluten', 'crustaceans', 'eggs', 'nuts', 'molluscs'] as const)
      expect(parsed(parseAllergens(allergenName(allergen)))).toEqual([allergen]);
  });
  it('are refused when they are not one of the 14', () =>
    expect(parseAllergens('lait, tomate')).toMatchObject({ ok: false, params: { allergen: 'tomate' } }));
});

describe('alcohol', () => {
  it.each([
    ['13,5 % vol', 1350],
    ['13.5', 1350],
    ['12°', 1200],
    ['40 % vol.', 4000],
  ])('%s', (text, bp) => expect(parsed(parseAlcohol(text))).toBe(bp));
  it.each(['fort', '101', '-1', '13,555'])('is not %s', (text) =>
    expect(parseAlcohol(text)).toMatchObject({ ok: false, code: 'value.notAlcohol' }),
  );
});

describe('the picture of a category', () => {
  it.each([
    ['Légumes', 'vegetables'],
    ['Aromatiques', 'herbs'],
    ['Paniers', 'baskets'],
    ['Épicerie salée', 'savoury'],
    ['Épicerie sucrée', 'sweet'],
    ['Fromages', 'cheese'],
    ['Crémerie', 'dairy'],
    ['Fruits', 'fruit'],
    ['Boissons', 'drinks'],
    ['Miel', 'honey'],
    ['Pains et gâteaux', 'bread'],
    ['Charcuterie', 'charcuterie'],
    ['Farines et céréales', 'flour'],
    ['Légumes secs', 'pulses'],
    ['Volailles', 'poultry'],
    ['Œufs', 'eggs'],
    ['Vins', 'wine'],
    ["Huile d'olive", 'oil'],
    ['Vegetables', 'vegetables'],
    ['Bakery', 'bread'],
    ['Viande de bœuf', 'meat'],
    ['Plants', 'plants'],
    ['Divers', 'other'],
    ['', 'other'],
  ])('%s: %s', (category, picture) => expect(categoryPicture(category)).toBe(picture));
});
