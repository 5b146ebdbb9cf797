import { describe, expect, test } from 'vitest';
import { en } from './en.ts';
import { fr } from './fr.ts';
import { hostedEn } from './hosted.en.ts';
import { hostedFr } from './hosted.fr.ts';
import { impactEn } from './impact.en.ts';
import { impactFr } from './impact.fr.ts';
import { invitationPageEn } from './invitation-page.en.ts';
import { invitationPageFr } from './invitation-page.fr.ts';

/** Every sentence of a table, functions called with marks in the place of what they are given. */
function sentences(value: unknown, path = ''): [path: string, sentence: string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value === 'function') {
    return [1, 2].map((count) => [
      path,
      String((value as (...args: unknown[]) => unknown)(...Array.from({ length: value.length }, () => count))),
    ]);
  }
  return Object.entries(value as object).flatMap(([key, inner]) => sentences(inner, `${path}.${key}`));
}

describe.each([
  ['what is said in French', fr, en],
  ['what the hosted pages say in French', hostedFr, hostedEn],
  ['what the picture of an impact says in French', impactFr, impactEn],
  ['what the page of an invitation says in French', invitationPageFr, invitationPageEn],
])('%s', (_what, french, english) => {
  test('is set as French is: narrow spaces before high punctuation, no exclamation', () => {
    for (const [path, sentence] of sentences(french)) {
      expect(sentence, path).not.toMatch(/!/);
      expect(sentence.replace(/https?:/g, ''), path).not.toMatch(/[^\u202f][;:?»]/u);
      expect(sentence, path).not.toMatch(/«[^\u202f]/u);
      expect(sentence, path).not.toMatch(/['"]/);
      expect(sentence, path).not.toMatch(/^\s|\s$| {2}/);
    }
  });

  test('is said in English too, with the same parameters', () => {
    const paths = (value: unknown) => sentences(value).map(([path]) => path);
    expect(paths(english)).toEqual(paths(french));
  });
});
