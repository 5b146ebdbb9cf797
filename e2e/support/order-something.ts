import type { Page } from 'playwright-core';
import { walk } from './walk.ts';

/** From the shelf that a choice on the map opened to the code of an order. */
export async function orderSomething(page: Page, email: string): Promise<string> {
  const { shop, toTheCheckout, fillIn, place, orderCode } = walk(page);
  await shop
    .getByRole('button', { name: /^Ajouter/ })
    .first()
    .click();
  await toTheCheckout();
  await fillIn(email);
  await place.click();
  return orderCode();
}
