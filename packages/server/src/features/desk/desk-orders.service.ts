import type { DeskOrders } from '@cagette/sdk/contract/desk';
import { id } from '@cagette/sdk/contract/primitives';
import type { Deps } from '../../deps.ts';
import type { Actor } from '../../http/actor.ts';
import { decodeCursor, encodeCursor } from '../../http/cursor.ts';
import { listOrdersIn } from '../orders/orders.service.ts';
import { visibleFarms } from './desk-access.service.ts';
import { deskOrderView } from './desk-orders.view.ts';

/**
 * The orders of a distribution as far as the caller may see them, cancelled ones included, in the order they were placed.
 *
 * @throws auth.forbidden, distribution.notFound
 */
export async function readDeskOrders(
  deps: Deps,
  distributionId: string,
  page: { cursor?: string | undefined; limit: number },
  actor: Actor,
): Promise<DeskOrders> {
  const farmIds = await visibleFarms(deps, actor, distributionId);
  const [after] = decodeCursor(page.cursor, [id('order')]) ?? [null];
  const rows = await listOrdersIn(deps.db, distributionId, { farmIds, after, limit: page.limit + 1, withCancelled: true });
  const items = rows.slice(0, page.limit).map((row) => deskOrderView(row, farmIds));
  const last = items.at(-1);
  return { items, nextCursor: rows.length > page.limit && last ? encodeCursor([last.id]) : null };
}
