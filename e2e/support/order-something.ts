import type { Page } from 'playwright-core';
import { walk } from './walk.ts';

/** From the shelf that a choice on the map opened to the code of an order. */
export async function orderSomething(page: Page, email: string): Promise<string> {
  const { shop, basketBar, toCheckout, toTheCheckout, field, fillIn, place, orderCode } = walk(page);
  await shop
    .getByRole('button', { name: /^Ajouter/ })
    .first()
    .click();
  // On a wide page the basket stands beside the shelf.
  await basketBar().or(toCheckout).first().waitFor();
  if (await basketBar().isVisible()) await toTheCheckout();
  else await toCheckout.click();
  await field(/^Nom/).waitFor();
  await fillIn(email);
  await place.click();
  return orderCode();
}
