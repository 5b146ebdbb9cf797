import type { Clock } from '../../clock.ts';
import { createSignedLinks } from '../../signed-links.ts';

/** Signed links that open one order each. */
export interface OrderLinks {
  sign(orderId: string, endsAt: string): string;
  /**
   * @returns the id of the order that the link opens.
   * @throws link.expired, link.invalid
   */
  verify(token: string): Promise<string>;
}

const AUDIENCE = 'order';
/** A link opens its order until two months after the collection, so that the customer can look the amounts up. */
const DAYS_AFTER_COLLECTION = 60;
const DAY_MS = 86_400_000;

export async function createOrderLinks(secret: string, clock: Clock): Promise<OrderLinks> {
  const links = await createSignedLinks(secret, AUDIENCE, clock);
  return {
    sign: (orderId, endsAt) => links.sign(orderId, Date.parse(endsAt) + DAYS_AFTER_COLLECTION * DAY_MS),
    verify: (token) => links.verify(token),
  };
}
