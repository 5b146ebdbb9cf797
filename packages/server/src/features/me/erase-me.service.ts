import { inTransaction } from '../../db/transaction.ts';
import type { Deps } from '../../deps.ts';
import type { Actor } from '../../http/actor.ts';
import { problem, ProblemError } from '../../http/problem-error.ts';
import { cancelOrder } from '../orders/orders.service.ts';
import { erasePerson, listOpenOrderIds, lockCustomer } from './me.queries.ts';

type Customer = Extract<Actor, { kind: 'customer' }>;

const MAX_ATTEMPTS = 5;
/** Why an order cannot be cancelled although its distribution still takes orders: a farm's part of it is closed, say. It then stands, nameless. */
const reasonsToStand = ['window.closed', 'window.notOpen', 'lines.refused', 'order.notChangeable'];

/**
 * Erases a customer. An order that can still be changed is cancelled first and its stock put back, because a farm could do nothing with goods set aside for
 * nobody; one that is closed keeps its amounts and loses its name. An order that is placed meanwhile is cancelled as well.
 *
 * @throws server.busy when orders kept changing; nothing is erased then.
 */
export async function eraseMe(deps: Deps, actor: Customer): Promise<undefined> {
  const standing = new Set<string>();
  for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt++) {
    const open = await listOpenOrderIds(deps.db, actor.customerId, deps.clock.now().toISOString());
    for (const orderId of open) if (!(await wasCancelled(deps, orderId, actor))) standing.add(orderId);
    if (await wasErased(deps, actor, standing)) return;
  }
  throw problem('server.busy');
}

async function wasErased(deps: Deps, actor: Customer, standing: ReadonlySet<string>): Promise<boolean> {
  const now = deps.clock.now().toISOString();
  return inTransaction(deps.db, async (trx, rollback) => {
    await lockCustomer(trx, actor.customerId);
    const open = await listOpenOrderIds(trx, actor.customerId, now);
    if (open.some((orderId) => !standing.has(orderId))) return rollback(false);
    await erasePerson(trx, { id: actor.customerId, email: actor.email, now });
    return true;
  });
}

async function wasCancelled(deps: Deps, orderId: string, actor: Customer): Promise<boolean> {
  try {
    await cancelOrder(deps, orderId, { actor, origin: null });
    return true;
  } catch (error) {
    if (error instanceof ProblemError && reasonsToStand.includes(error.code)) return false;
    if (error instanceof ProblemError && error.code === 'order.changedMeanwhile') throw problem('server.busy');
    throw error;
  }
}
