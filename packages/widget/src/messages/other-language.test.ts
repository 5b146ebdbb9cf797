import { formatDay } from '@cagette/sdk/contract/format';
import { afterEach, expect, test, vi } from 'vitest';
import { french } from './language.ts';
import { otherLanguage } from './other-language.ts';

afterEach(() => vi.unstubAllGlobals());

test.each([
  // A tag without a country is read in the visitor's own English.
  ['en', ['fr-FR', 'en-AU', 'en-US'], 'en-AU'],
  ['en', ['en-US'], 'en-US'],
  ['en', ['fr-FR', 'en'], 'en-GB'],
  ['de', ['de'], 'en-GB'],
  // A country that the page names wins.
  ['en-US', ['en-GB'], 'en-US'],
  ['de-CH', ['en-US'], 'en-CH'],
] as const)('«%s» for who reads %o is %s', (tag, languages, locale) => {
  vi.stubGlobal('navigator', { languages });
  expect(otherLanguage(tag, french).locale).toBe(locale);
});

test('the first of a month is a first in French, and the figure elsewhere', () => {
  expect(formatDay('2026-12-01T09:00:00Z', 'Europe/Paris', 'fr')).toBe('mardi 1er décembre');
  expect(formatDay('2026-12-11T09:00:00Z', 'Europe/Paris', 'fr-CH')).toBe('vendredi 11 décembre');
  expect(formatDay('2026-12-01T09:00:00Z', 'Europe/Paris', 'en-GB')).toBe('Tuesday 1 December');
});
