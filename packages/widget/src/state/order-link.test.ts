import { expect, test } from 'vitest';
import { orderLink } from './order-link.ts';

const id = 'ord_00000000000000000000000001';

test('the address of the confirmation opens its order', () => {
  expect(orderLink(`#order=${id}&token=a.b-c`)).toEqual({ id, token: 'a.b-c' });
});

test.each(['', '#', '#commander', `#order=${id}`, '#order=../../me&token=x', '#token=x'])('«%s» opens none', (hash) => {
  expect(orderLink(hash)).toBeNull();
});
