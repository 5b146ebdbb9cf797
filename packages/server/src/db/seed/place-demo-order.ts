import { randomUUID } from 'node:crypto';
import { SteppedClock } from '../../clock.ts';
import type { Deps } from '../../deps.ts';
import { placeOrder } from '../../features/orders/place-order.service.ts';
import { createQuote } from '../../features/quotes/quotes.service.ts';
import { shelfModelOf } from '../../features/shelves/shelves.service.ts';
import { anonymous } from '../../http/actor.ts';
import type { DemoOrder } from './demo-plan.ts';

/** Places an order as a customer would have at that instant: the same checks, stock, audit and e-mail. */
export async function placeDemoOrder(deps: Deps, distributionId: string, order: DemoOrder, at: string): Promise<void> {
  const then: Deps = { ...deps, clock: new SteppedClock(at) };
  const model = await shelfModelOf(then, distributionId, { fresh: true });
  const offers = [...model.offers.values()];
  const lines = order.lines.map(([reference, quantity]) => {
    const offer = offers.find((one) => one.reference === reference);
    if (!offer) throw new Error(`The demo orders ${reference}, which the distribution does not sell`);
    return { offerId: offer.id, quantity };
  });
  const { totalCents } = await createQuote(then, { distributionId, lines });
  const request = {
    distributionId,
    lines,
    slotId: order.inFirstSlot ? (model.distribution.slots[0]?.id ?? null) : null,
    customer: order.customer,
    note: order.note ?? null,
    termsAccepted: true as const,
    expectedTotalCents: totalCents,
  };
  await placeOrder(then, request, { actor: anonymous, origin: null, idempotencyKey: randomUUID() });
}
