import type { Order } from '@cagette/sdk/contract/order';
import type { Deps } from '../../deps.ts';
import type { MailAttachment } from '../../emails/mail.ts';
import { problem } from '../../http/problem-error.ts';
import { DEFAULT_LOCALE, messagesIn } from '../../messages/messages-in.ts';
import { shelfModelOf } from '../shelves/shelves.service.ts';
import { calendarFile } from './calendar-file.ts';
import { findOrder } from './orders.queries.ts';
import { orderView } from './orders.view.ts';

/** An order as it is told to its customer outside the API: in a mail, in a calendar. */
export interface OrderForCustomer {
  readonly order: Order;
  readonly version: number;
  readonly distributionNote: string | null;
  /** The hosted page that opens the order. What opens it stands after the hash, which browsers send to nobody. */
  readonly url: string;
}

/** @returns null when there is no such order. */
export async function orderForCustomer(deps: Deps, orderId: string): Promise<OrderForCustomer | null> {
  const row = await findOrder(deps.db, orderId);
  if (!row) return null;
  const model = await shelfModelOf(deps, row.distributionId);
  const order = orderView(row, model);
  const token = deps.links.sign(order.id, order.distribution.endsAt);
  return {
    order,
    version: row.version,
    distributionNote: model.distribution.note,
    url: `${deps.config.publicUrl}/${order.organisation.slug}#order=${order.id}&token=${token}`,
  };
}

/**
 * The calendar file of an order, for the holder of its link.
 *
 * @throws auth.required, link.invalid, link.expired, order.notFound
 */
export async function readCalendar(deps: Deps, orderId: string, token: string | undefined): Promise<MailAttachment> {
  if (!token) throw problem('auth.required');
  if ((await deps.links.verify(token)) !== orderId) throw problem('order.notFound');
  const found = await orderForCustomer(deps, orderId);
  if (!found) throw problem('order.notFound');
  return calendarFile({ ...found, mailFrom: deps.config.mailFrom }, messagesIn(DEFAULT_LOCALE));
}
