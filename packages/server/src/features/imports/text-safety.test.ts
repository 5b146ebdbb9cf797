import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeFormula, unescapeFormula } from './text-safety.ts';
import { arbitraryText } from './testing/arbitrary-catalogue.ts';

describe('escaping formulas', () => {
  it('is taken back exactly, for any text', () => {
    fc.assert(
      fc.property(arbitraryText, (text) => {
        expect(unescapeFormula(escapeFormula(text))).toBe(text);
      }),
    );
  });

  it('leaves no text that begins like a formula', () => {
    fc.assert(
      fc.property(arbitraryText, (text) => {
        expect(escapeFormula(text)).not.toMatch(/^[=+\-@\t\r]/);
      }),
    );
  });
});
