import { expect, test } from 'vitest';
import { checkoutFaults, emptyDraft, fieldOfIssue } from './checkout-faults.ts';

const good = { ...emptyDraft, name: 'Marie', email: 'marie@example.org', terms: true };
const faulty = (draft: typeof good, policy: 'no' | 'optional' | 'required' = 'optional', slots: readonly string[] | null = null) =>
  Object.entries(checkoutFaults(draft, policy, slots)).flatMap(([field, isFaulty]) => (isFaulty ? [field] : []));

test('name, e-mail and terms are enough', () => {
  expect(faulty(good)).toEqual([]);
});

test('an empty form names every field that is needed', () => {
  expect(faulty(emptyDraft, 'required', ['slt_1'])).toEqual(['slot', 'name', 'email', 'phone', 'terms']);
});

test.each(['marie', 'marie@', 'marie@example', 'marie @example.org', 'a@b@example.org'])('«%s» is no e-mail address', (email) => {
  expect(faulty({ ...good, email })).toEqual(['email']);
});

test('a phone number is judged as the farm asks', () => {
  expect(faulty({ ...good, phone: 'plus tard' })).toEqual(['phone']);
  expect(faulty({ ...good, phone: 'plus tard' }, 'no')).toEqual([]);
  expect(faulty({ ...good, phone: '06 12 34 56 78' }, 'required')).toEqual([]);
});

test('a slot that filled up meanwhile must be chosen again', () => {
  expect(faulty({ ...good, slotId: 'slt_1' }, 'optional', ['slt_2'])).toEqual(['slot']);
});

test('the server’s issues find their field', () => {
  expect(fieldOfIssue('customer.email')).toBe('email');
  expect(fieldOfIssue('lines.0.quantity')).toBeNull();
});
