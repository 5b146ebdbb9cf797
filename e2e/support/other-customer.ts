import { createCagette } from '@cagette/sdk';

/** Somebody else who orders the same meanwhile, in the simplest way there is. `product` is its name. */
export async function orderElsewhere(serverUrl: string, distributionId: string, product: string, quantity: number): Promise<void> {
  const cagette = createCagette({ baseUrl: serverUrl });
  const shelf = await cagette.shelves.get(distributionId);
  const offer = shelf.products.find(({ name }) => name === product)?.offers[0];
  if (!offer) throw new Error(`There is no ${product} on the shelf`);
  const lines = [{ offerId: offer.id, quantity }];
  const { totalCents } = await cagette.quotes.create({ distributionId, lines });
  const customer = { name: 'Antone', email: 'antone@example.org', phone: '06 12 34 56 78' };
  await cagette.orders.place({
    distributionId,
    lines,
    slotId: null,
    customer,
    note: null,
    termsAccepted: true,
    expectedTotalCents: totalCents,
  });
}
