import { expect, test } from 'vitest';
import { emptyDraft } from './checkout-faults.ts';
import { filledIn } from './known-customer.ts';

const marie = { name: 'Marie', email: 'marie@example.org' };

test('what the page knows fills what is empty', () => {
  expect(filledIn(emptyDraft, marie)).toEqual({ ...emptyDraft, ...marie });
});

test('what somebody typed stays', () => {
  expect(filledIn({ ...emptyDraft, name: 'Ghjulia', note: 'sans sac' }, marie)).toMatchObject({
    name: 'Ghjulia',
    email: 'marie@example.org',
    note: 'sans sac',
  });
});

test.each([null, {}, { name: null, email: undefined }])('%j fills nothing', (customer) => {
  expect(filledIn(emptyDraft, customer)).toEqual(emptyDraft);
});

test('a script may hand over anything; only text is taken', () => {
  const handed: object = { name: 42, email: ['marie@example.org'], phone: { tel: '06' } };
  expect(filledIn(emptyDraft, handed)).toEqual(emptyDraft);
});
