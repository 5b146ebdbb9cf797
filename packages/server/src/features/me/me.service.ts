import type { MyExport, MyOrders } from '@cagette/sdk/contract/me';
import type { Order } from '@cagette/sdk/contract/order';
import { id } from '@cagette/sdk/contract/primitives';
import type { Deps } from '../../deps.ts';
import { decodeCursor, encodeCursor } from '../../http/cursor.ts';
import { problem } from '../../http/problem-error.ts';
import { listRoles } from '../customers/customers.service.ts';
import { readOrdersOf } from '../orders/orders.service.ts';
import { findCustomer, listChangesOf, listInvitationsOf, listSessionsOf } from './me.queries.ts';

const EXPORT_PAGE = 100;

/** The customer's orders, newest first; `organisation` is the slug of the only one whose orders are wanted. */
export async function readMyOrders(
  deps: Deps,
  customerId: string,
  page: { cursor?: string | undefined; limit: number; organisation?: string | undefined },
): Promise<MyOrders> {
  const [before] = decodeCursor(page.cursor, [id('order')]) ?? [null];
  const orders = await readOrdersOf(deps, customerId, { before, limit: page.limit + 1, organisation: page.organisation });
  const items = orders.slice(0, page.limit);
  const last = items.at(-1);
  return { items, nextCursor: orders.length > page.limit && last ? encodeCursor([last.id]) : null };
}

/** Everything that is kept about the customer (GDPR articles 15 and 20). */
export async function exportMe(deps: Deps, customerId: string): Promise<MyExport> {
  const [customer, changes, invitations, sessions, roles] = await Promise.all([
    findCustomer(deps.db, customerId),
    listChangesOf(deps.db, customerId),
    listInvitationsOf(deps.db, customerId),
    listSessionsOf(deps.db, customerId),
    listRoles(deps.db, customerId),
  ]);
  if (!customer?.email) throw problem('auth.invalid');
  return {
    exportedAt: deps.clock.now().toISOString(),
    email: customer.email,
    createdAt: customer.createdAt,
    roles: roles.map(({ organisationSlug, role }) => ({ organisationSlug, role })),
    orders: await allOrders(deps, customerId),
    changes,
    invitations,
    sessions,
  };
}

async function allOrders(deps: Deps, customerId: string): Promise<Order[]> {
  const orders: Order[] = [];
  for (;;) {
    const page = await readOrdersOf(deps, customerId, { before: orders.at(-1)?.id ?? null, limit: EXPORT_PAGE });
    // A file is passed on: it must not open the orders it tells of.
    orders.push(...page.map((order) => ({ ...order, calendarPath: null })));
    if (page.length < EXPORT_PAGE) return orders;
  }
}
