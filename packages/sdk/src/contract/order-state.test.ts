import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canMove, isChangeable, isToCome, orderMoves, orderStates, type OrderState } from './order-state.ts';

test('Every state but «placed» is reached from «placed», and none leads back to it', () => {
  const reached = new Set<OrderState>(['placed']);
  for (const state of reached) for (const next of orderMoves[state]) reached.add(next);
  expect([...reached].toSorted()).toEqual([...orderStates].toSorted());
  for (const from of orderStates) expect(canMove(from, 'placed')).toBe(false);
});

test('A life ends: no sequence of moves is longer than the states, and what is cancelled or collected stays', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...orderStates), { maxLength: 50 }), (wishes) => {
      const seen: OrderState[] = ['placed'];
      for (const wish of wishes) {
        const now = seen.at(-1) ?? 'placed';
        if (canMove(now, wish)) seen.push(wish);
      }
      expect(new Set(seen).size).toBe(seen.length);
    }),
  );
  for (const to of orderStates) expect([canMove('cancelled', to), canMove('collected', to)]).toEqual([false, false]);
});

test('Somebody who came late after all is collected', () => expect(canMove('noShow', 'collected')).toBe(true));

test('Only a placed order is the customer’s to change', () => expect(orderStates.filter(isChangeable)).toEqual(['placed']));

test('Nobody is expected any more for what is collected, cancelled or was left', () => {
  expect(orderStates.filter((state) => !isToCome(state))).toEqual(['collected', 'cancelled', 'noShow']);
});
