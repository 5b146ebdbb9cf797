import type { Order } from '@cagette/sdk/contract/order';
import { isToCome } from '@cagette/sdk/contract/order-state';
import type { Deps } from '../../deps.ts';
import type { ShelfModel } from '../shelves/shelf-model.ts';
import type { OrderRow } from './orders.queries.ts';
import { orderView } from './orders.view.ts';

/** An order in a reply to its own customer, whom a link or a session let in: with the address of its calendar file, which a browser opens without either. */
export function ownOrderView(deps: Pick<Deps, 'links' | 'clock'>, row: OrderRow, model: ShelfModel): Order {
  const order = orderView(row, model);
  const { endsAt } = order.distribution;
  const isAhead = isToCome(order.state) && deps.clock.now() < new Date(endsAt);
  return { ...order, calendarPath: isAhead ? `v1/orders/${order.id}/calendar.ics?token=${deps.links.sign(order.id, endsAt)}` : null };
}
