import type { Distribution, Order } from '@cagette/sdk';
import { quantityFault } from '@cagette/sdk/contract/quantity';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { demoNow, demoShop } from '../testing/demo-shop.ts';
import { afterOrdering } from './after-ordering.ts';
import { quantityOf, sameBasket } from './basket.ts';
import { basketWith, distributionAgain, linesAgain } from './order-again.ts';
import { shelfIndex } from './shelf-index.ts';

const { shelf, distributions } = demoShop();
const offers = [...shelfIndex(shelf).values()];
type Line = Order['lines'][number];

function lineOf(name: string, quantity: number, other: Partial<Line> = {}): Line {
  const { offer, product } = offers.find((one) => one.product.name === name)!;
  const { id: offerId, sale, priceCents, contentQuantity, contentUnit, vatRateBp } = offer;
  return {
    id: 'lin',
    offerId,
    productId: product.id,
    farmId: product.farmId,
    productName: name,
    offerName: offer.name,
    sale,
    quantity,
    priceCents,
    contentQuantity,
    contentUnit,
    vatRateBp,
    totalCents: 0,
    vatCents: 0,
    depositCents: 0,
    estimated: false,
    ...other,
  };
}

describe('what is ordered again', () => {
  test('is the same offer in the same quantity', () => {
    const again = linesAgain([lineOf('Basilic', 2)], shelf, [], demoNow);
    expect(again).toMatchObject({ added: [{ quantity: 2, name: 'Basilic' }], fewer: [], missing: [] });
  });

  test('is the same product sold the same way when its offer was made anew', () => {
    const line = lineOf('Basilic', 1, { offerId: 'off_gone' });
    expect(linesAgain([line], shelf, [], demoNow).added).toMatchObject([{ name: 'Basilic', quantity: 1 }]);
  });

  test('is named when it is sold out or gone', () => {
    const lines = [
      lineOf('Aubergines', 500),
      lineOf('Basilic', 1, { offerId: 'off_gone', productId: 'prd_gone', productName: 'Sarriette' }),
    ];
    expect(linesAgain(lines, shelf, [], demoNow)).toEqual({ added: [], fewer: [], missing: ['Aubergines', 'Sarriette'] });
  });

  test('is less where less is left beside what is in the basket', () => {
    const line = lineOf('Lentilles vertes', 750);
    const basket = [{ offerId: line.offerId, quantity: 250, name: 'Lentilles vertes' }];
    const again = linesAgain([line], shelf, basket, demoNow);
    expect(again).toMatchObject({ added: [{ quantity: 500 }], fewer: ['Lentilles vertes'] });
    expect(quantityOf(basketWith(basket, again.added), line.offerId)).toBe(750);
  });

  test('is nothing once the farm takes no more orders', () => {
    expect(linesAgain([lineOf('Basilic', 1)], shelf, [], Date.parse(shelf.distribution.closesAt)).missing).toEqual(['Basilic']);
  });

  test('never comes to more than may be ordered, and undoing it leaves the basket as it was', () => {
    const lines = fc.array(
      fc
        .record({ found: fc.constantFrom(...offers), steps: fc.integer({ min: 1, max: 2000 }) })
        .map(({ found, steps }) => ({ found, quantity: steps * found.offer.step })),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(lines, lines, (ordered, inBasket) => {
        const orderable = inBasket.filter(
          ({ found, quantity }) => !quantityFault(found.offer, quantity) && quantity <= (found.offer.available ?? quantity),
        );
        const basket = [
          ...new Map(orderable.map(({ found, quantity }) => [found.offer.id, { offerId: found.offer.id, quantity, name: 'x' }])).values(),
        ];
        const again = linesAgain(
          ordered.map(({ found, quantity }) => lineOf(found.product.name, quantity, { offerId: found.offer.id })),
          shelf,
          basket,
          demoNow,
        );
        const after = basketWith(basket, again.added);
        for (const { offerId, quantity } of after) {
          const { offer } = shelfIndex(shelf).get(offerId)!;
          expect(quantityFault(offer, quantity)).toBeNull();
          expect(quantity).toBeLessThanOrEqual(offer.available ?? quantity);
        }
        expect(sameBasket(afterOrdering(after, again.added), basket)).toBe(true);
      }),
    );
  });
});

describe('where an order is placed again', () => {
  const [first, second, third] = distributions as [Distribution, Distribution, Distribution];
  const orderAt = (distribution: Distribution) => ({ distribution });

  test('its own distribution while that takes orders', () => {
    expect(distributionAgain(orderAt(second), distributions, first.id, demoNow)?.id).toBe(second.id);
  });

  test('one at the same place, rather than the chosen one', () => {
    const past = { ...second, id: 'dst_past' };
    expect(distributionAgain(orderAt(past), distributions, first.id, demoNow)?.id).toBe(second.id);
  });

  test('the chosen one when none is at its place', () => {
    const elsewhere = { ...second, id: 'dst_past', pickupPoint: { ...second.pickupPoint, id: 'ppt_gone' } };
    expect(distributionAgain(orderAt(elsewhere), distributions, second.id, demoNow)?.id).toBe(second.id);
    expect(distributionAgain(orderAt(elsewhere), distributions, null, demoNow)?.id).toBe(first.id);
  });

  test('nowhere while nothing is open', () => {
    expect(distributionAgain(orderAt(first), [third], null, demoNow)).toBeNull();
  });
});
