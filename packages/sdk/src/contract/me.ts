import * as z from 'zod/mini';
import { roles } from './auth.ts';
import { invitationAnswers } from './network.ts';
import { Order } from './order.ts';
import { Instant, page, PageQuery, Slug } from './primitives.ts';

/** `organisation` leaves only orders of its own distributions; an unknown one has none. */
export const MyOrdersQuery = z.object({ ...PageQuery.shape, organisation: z.optional(Slug) });

export const MyOrders = page(Order);
export type MyOrders = z.infer<typeof MyOrders>;

/** Everything that is kept about the customer (GDPR article 15 and 20). */
export const MyExport = z.object({
  exportedAt: Instant,
  email: z.string(),
  createdAt: Instant,
  roles: z.array(z.object({ organisationSlug: Slug, role: z.enum(roles) })),
  orders: z.array(Order),
  changes: z.array(z.object({ orderId: z.string(), at: Instant, kind: z.string(), actor: z.string() })),
  /** To an association's network, sent to the customer's address. */
  invitations: z.array(
    z.object({ association: Slug, message: z.nullable(z.string()), invitedAt: Instant, answer: z.nullable(z.enum(invitationAnswers)) }),
  ),
  sessions: z.array(z.object({ createdAt: Instant, expiresAt: Instant })),
});
export type MyExport = z.infer<typeof MyExport>;
