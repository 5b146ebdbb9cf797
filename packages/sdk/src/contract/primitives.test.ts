import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { Cents, Currency, Email, id, idPrefixes, Instant, PageQuery, Quantity, RateBp, Slug, text, type IdKind } from './primitives.ts';

const kinds = Object.keys(idPrefixes) as IdKind[];
const tail = fc.string({ unit: fc.constantFrom(...'0123456789abcdefghjkmnpqrstvwxyz'.split('')), minLength: 26, maxLength: 26 });
const accepts = (schema: z.ZodMiniType, value: unknown) => z.safeParse(schema, value).success;

describe('An id', () => {
  test('is accepted by its own kind and by no other', () => {
    fc.assert(
      fc.property(fc.constantFrom(...kinds), fc.constantFrom(...kinds), tail, (kind, other, rest) => {
        expect(accepts(id(kind), `${idPrefixes[other]}_${rest}`)).toBe(kind === other);
      }),
    );
  });

  test('has 26 characters of Crockford’s base 32 in lower case after its prefix, and nothing else', () => {
    fc.assert(
      fc.property(fc.string(), (rest) => {
        fc.pre(!/^[0-9a-hjkmnp-tv-z]{26}$/.test(rest));
        expect(accepts(id('order'), `ord_${rest}`)).toBe(false);
      }),
    );
    for (const letter of 'iloU') expect(accepts(id('order'), `ord_${letter.repeat(26)}`)).toBe(false);
    expect(accepts(id('order'), `ord_${'0'.repeat(26)}\n`)).toBe(false);
  });

  test('has a prefix that no other kind has', () => expect(new Set(Object.values(idPrefixes)).size).toBe(kinds.length));
});

test.each<[string, z.ZodMiniType, readonly unknown[], readonly unknown[]]>([
  ['Money', Cents, [0, 1_000_000_000], [-1, 0.5, '1', 1_000_000_001, Number.NaN, null]],
  ['A rate', RateBp, [0, 550, 10_000], [-1, 10_001, 5.5]],
  ['A quantity', Quantity, [0, 1, 100_000_000], [-1, 1.5, 100_000_001, '3']],
  [
    'An instant',
    Instant,
    ['2026-11-28T07:00:00.000Z', '2026-11-28T07:00:00Z'],
    ['2026-11-28', '2026-11-28T07:00:00', '2026-13-01T00:00:00Z', 0],
  ],
  ['A slug', Slug, ['ferme-petra-bianca', 'a', '2a'], ['', '-a', 'a-', 'a--b', 'Ferme', 'é', 'a/b', 'a'.repeat(61)]],
  ['A currency', Currency, ['EUR', 'CHF'], ['eur', 'EURO', '€']],
  ['An e-mail address', Email, ['ana@example.org', ' Ana@Example.org '], ['ana', 'ana@', '@example.org', `${'a'.repeat(250)}@example.org`]],
  ['Text', text(5), ['miel', '  miel  ', 'a\nb'], ['', '   ', 'trop long', 'a\0b', 'a\u001bb']],
])('%s is accepted in its form and refused in any other', (_, schema, good, bad) => {
  expect(good.filter((value) => !accepts(schema, value))).toEqual([]);
  expect(bad.filter((value) => accepts(schema, value))).toEqual([]);
});

test('An e-mail address is compared without case and blanks', () => expect(z.parse(Email, ' Ana@Example.ORG ')).toBe('ana@example.org'));

test('A page has 50 items unless 1 to 100 are asked for', () => {
  expect(z.parse(PageQuery, {}).limit).toBe(50);
  expect(z.parse(PageQuery, { limit: '100' }).limit).toBe(100);
  expect(['0', '101', '1.5', 'ten'].filter((limit) => accepts(PageQuery, { limit }))).toEqual([]);
});
