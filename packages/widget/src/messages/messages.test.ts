import { describe, expect, test } from 'vitest';
import { en } from './en.ts';
import { fr } from './fr.ts';
import { fr as filterFr } from './filter/fr.ts';
import { fr as impactFr } from './impact/fr.ts';
import { fr as lateFr } from './late/fr.ts';
import { fr as nearestFr } from './nearest/fr.ts';
import { fr as placesFr } from './places/fr.ts';
import { fr as productFr } from './product/fr.ts';
import { fr as typedFr } from './typed/fr.ts';
import { isFrench } from './language-tag.ts';

const allFrench = { ...fr, lateFr, productFr, filterFr, impactFr, placesFr, nearestFr, typedFr };

/** Every text of a table, functions called with figures as words. */
function texts(table: object): string[] {
  return Object.values(table).flatMap((value: unknown) => {
    if (typeof value === 'string') return [value];
    if (typeof value === 'function') return ['1', '2'].map((count) => String(value(count, 'x', 'x')));
    return typeof value === 'object' && value !== null ? texts(value) : [];
  });
}

describe('French', () => {
  test('no exclamation marks', () => {
    expect(texts(allFrench).filter((text) => text.includes('!'))).toEqual([]);
  });

  test('a narrow no-break space stands before : ; ? and nothing else does', () => {
    expect(texts(allFrench).filter((text) => /[^\u202f][;?]|[^\u202f]:(?!\/)/.test(text))).toEqual([]);
  });

  test('apostrophes are typographic', () => {
    expect(texts(allFrench).filter((text) => text.includes("'"))).toEqual([]);
  });

  test('times are said as people say them', () => {
    expect(fr.clock(18, 0)).toBe('18\u00a0h');
    expect(fr.clock(9, 5)).toBe('9\u00a0h\u00a005');
    expect(en.clock(0, 30)).toBe('12:30\u00a0am');
    expect(en.clock(12, 0)).toBe('noon');
    expect(fr.ordersUntil('jeudi 3 décembre à 20\u00a0h')).toBe('Commandes jusqu’à jeudi 3 décembre à 20\u00a0h');
  });

  test('plurals', () => {
    expect([0, 1, 2].map(fr.found)).toEqual(['0 produit', '1 produit', '2 produits']);
    expect([0, 1, 2].map(en.found)).toEqual(['0 products', '1 product', '2 products']);
  });
});

test.each([
  ['fr', true],
  ['fr-CH', true],
  ['FR', true],
  ['', true],
  ['en', false],
  ['frr', false],
])('«%s» reads French: %s', (tag, answer) => {
  expect(isFrench(tag)).toBe(answer);
});
