import { expect, test } from 'vitest';
import { isUnexpectedReplyError } from './errors.ts';
import { HONEY, organisation, shelfWith, distributions } from './testing/farm.ts';
import { contractValidator } from './validator.ts';

function refusalOf(check: () => unknown): unknown {
  try {
    return check();
  } catch (error) {
    return error;
  }
}

test('A reply of the contract passes unchanged', () => {
  expect(contractValidator.reply('getOrganisation', organisation)).toEqual(organisation);
});

test('What a newer server adds is left out rather than refused', () => {
  expect(contractValidator.reply('getOrganisation', { ...organisation, mood: 'sunny' })).toEqual(organisation);
});

test('A reply with a price that is no integer is refused, and the cause says where', () => {
  const [distribution] = distributions;
  if (!distribution) throw new Error('The farm has distributions');
  const shelf = JSON.parse(JSON.stringify(shelfWith(distribution, 3)).replace('"priceCents":1190', '"priceCents":11.9')) as unknown;
  const error = refusalOf(() => contractValidator.reply('getShelf', shelf));
  if (!isUnexpectedReplyError(error)) throw new Error('It passed');
  expect(error.message).toContain('getShelf');
  expect(JSON.stringify(error.cause)).toContain('priceCents');
});

test('A call that answers nothing gives nothing', () => expect(contractValidator.reply('requestCode', { surprise: 1 })).toBeUndefined());

test('An event is checked like a reply', () => {
  const event = { type: 'stock', offers: [{ offerId: HONEY, available: 2 }] };
  expect(contractValidator.event(event)).toEqual(event);
  expect(
    isUnexpectedReplyError(refusalOf(() => contractValidator.event({ type: 'stock', offers: [{ offerId: HONEY, available: -1 }] }))),
  ).toBe(true);
});
