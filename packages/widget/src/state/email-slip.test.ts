import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { emailSlip } from './email-slip.ts';

test.each([
  ['marie@gmial.com', 'marie@gmail.com'],
  ['Marie@gmai.com ', 'marie@gmail.com'],
  ['a@gmail.con', 'a@gmail.com'],
  ['a@laposte.nett', 'a@laposte.net'],
  ['a@ornage.fr', 'a@orange.fr'],
  ['a@wanado.fr', 'a@wanadoo.fr'],
])('%s was meant to be %s', (typed, meant) => {
  expect(emailSlip(typed)).toBe(meant);
});

test.each(['marie@gmail.com', 'a@hotmail.fr', 'a@ymail.com', 'a@gmx.com', 'a@ferme-petra.fr', 'a@', '', 'gmial.com'])(
  '%s is left alone',
  (typed) => {
    expect(emailSlip(typed)).toBeNull();
  },
);

test('what is suggested is never itself a slip', () => {
  const domain = fc.constantFrom('gmail.com', 'orange.fr', 'yahoo.fr', 'free.fr');
  fc.assert(
    fc.property(domain, fc.nat(), fc.constantFrom('x', ''), (right, at, letter) => {
      const place = 1 + (at % (right.length - 1));
      const meant = emailSlip(`a@${right.slice(0, place)}${letter}${right.slice(place + 1)}`);
      if (meant !== null) expect(emailSlip(meant)).toBeNull();
    }),
  );
});
