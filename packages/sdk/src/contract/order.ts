import * as z from 'zod/mini';
import { PickupPoint } from './distribution.ts';
import { Seller } from './organisation.ts';
import { orderStates } from './order-state.ts';
import { Cents, Email, id, Instant, text } from './primitives.ts';
import { Amounts, LineRequests, PricedLine } from './quote.ts';

const MAX_NAME = 120;
/** The most characters of an order's note, also of several that were added up. */
export const MAX_NOTE = 1000;

export const Phone = z.string().check(z.trim(), z.regex(/^\+?[\d .()-]{6,24}$/));

export const Contact = z.object({ name: text(MAX_NAME), email: Email, phone: z.optional(z.nullable(Phone)) });
export type Contact = z.infer<typeof Contact>;

/** The body of `POST /v1/orders`. */
export const OrderRequest = z.object({
  distributionId: id('distribution'),
  lines: LineRequests,
  slotId: z.optional(z.nullable(id('slot'))),
  customer: Contact,
  note: z.optional(z.nullable(text(MAX_NOTE))),
  /** The seller's terms of sale were accepted. */
  termsAccepted: z.literal(true),
  /** The total, deposits included, that the customer saw for these lines (rule 5). */
  expectedTotalCents: Cents,
});
export type OrderRequest = z.infer<typeof OrderRequest>;

/** The body of `PUT /v1/orders/:id`: what the order shall be. An offer left out is taken off the order. */
export const OrderChange = z.object({
  lines: LineRequests,
  slotId: z.optional(z.nullable(id('slot'))),
  note: z.optional(z.nullable(text(MAX_NOTE))),
  expectedTotalCents: Cents,
});
export type OrderChange = z.infer<typeof OrderChange>;

export const OrderLine = z.object({ id: id('line'), ...PricedLine.shape });
export type OrderLine = z.infer<typeof OrderLine>;

export const OrderSlot = z.object({ id: id('slot'), startsAt: Instant, endsAt: Instant });

export const Order = z.object({
  id: id('order'),
  /** The short code on every list: «K7F-204». */
  code: z.string(),
  state: z.enum(orderStates),
  organisation: Seller,
  distribution: z.object({
    id: id('distribution'),
    startsAt: Instant,
    endsAt: Instant,
    opensAt: Instant,
    closesAt: Instant,
    pickupPoint: PickupPoint,
  }),
  slot: z.nullable(OrderSlot),
  /** Null once the customer has erased what is kept about them. */
  customer: z.nullable(z.object({ name: z.string(), email: z.string(), phone: z.nullable(z.string()) })),
  note: z.nullable(z.string()),
  lines: z.array(OrderLine),
  ...Amounts.shape,
  /**
   * The calendar file of the collection, under the server's address, without a slash before it. It opens the order as its link does, so only its own customer is told it.
   * Null once there is nothing to come for, and in what a customer exports.
   */
  calendarPath: z.nullable(z.string()),
  placedAt: Instant,
  updatedAt: Instant,
});
export type Order = z.infer<typeof Order>;

/**
 * The answer to placing an order. `added` says that the customer already had an order in this distribution and that the lines were added to it (rule 17).
 * Somebody who orders with an address whose order is not theirs must not read it: without that order's link or a session, `order` and `token` are null then and
 * the whole order goes to the address by e-mail.
 */
export const PlacedOrder = z.object({
  added: z.boolean(),
  order: z.nullable(Order),
  /** Opens this order as `Authorization: Bearer …`; also in the confirmation's link. */
  token: z.nullable(z.string()),
});
export type PlacedOrder = z.infer<typeof PlacedOrder>;
