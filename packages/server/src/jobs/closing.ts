import { holdOrders } from '../db/hold-orders.ts';
import { inTransaction } from '../db/transaction.ts';
import type { Deps } from '../deps.ts';
import {
  type ClosedDistribution,
  type ClosedParticipation,
  closeDistributions,
  closeOrders,
  closeParticipations,
  isAnythingDue,
} from './closing.queries.ts';
import type { ClosingList, JobData } from './job-types.ts';

const INTERVAL_MS = 15_000;

export interface Closing {
  /** Ends the looking, after a closing that runs. */
  stop(): Promise<void>;
}

/** Looks at once, so that what came due while the server was off is caught up, and then every 15 s. */
export function startClosing(deps: Deps): Closing {
  let running = Promise.resolve();
  const look = () => {
    running = running
      .then(() => closeDue(deps))
      .catch((error: unknown) => deps.logger.warn({ err: error }, 'closing orders failed, it is tried again'));
  };
  look();
  const timer = setInterval(look, INTERVAL_MS);
  timer.unref();
  return {
    async stop() {
      clearInterval(timer);
      await running;
    },
  };
}

/**
 * Closes whatever is due by the clock, in one transaction: the orders of a distribution, and the jobs that mail each farm and the coordinator their lists. A farm whose
 * own window ended earlier gets its list then, and not again. Several servers may do this at once; each closing happens once.
 */
export async function closeDue(deps: Deps): Promise<void> {
  const now = deps.clock.now().toISOString();
  if (!(await isAnythingDue(deps.db, now))) return;
  const changed = await inTransaction<readonly string[]>(deps.db, async (trx) => {
    await holdOrders(trx);
    const distributions = await closeDistributions(trx, now);
    const ids = distributions.map((distribution) => distribution.id);
    const participations = await closeParticipations(trx, now, ids);
    await closeOrders(trx, now, ids);
    for (const job of listJobs(distributions, participations)) await deps.jobs.enqueue(trx, 'mail.lists', job);
    return [...new Set([...ids, ...participations.map((participation) => participation.distributionId)])];
  });
  deps.jobs.wake('mail.lists');
  for (const distributionId of changed) deps.changes.publish({ kind: 'distribution', distributionId });
}

/** Each farm's harvest list, each coordinator's list of orders; who is both gets one mail with both. */
function listJobs(distributions: readonly ClosedDistribution[], participations: readonly ClosedParticipation[]): JobData['mail.lists'][] {
  const jobs = new Map<string, JobData['mail.lists']>();
  const add = (distributionId: string, organisationId: string, list: ClosingList) => {
    const key = `${distributionId} ${organisationId}`;
    const lists = new Set([...(jobs.get(key)?.lists ?? []), list]);
    jobs.set(key, { distributionId, organisationId, lists: [...lists] });
  };
  for (const { distributionId, farmId } of participations) add(distributionId, farmId, 'harvest');
  for (const { id, organisationId } of distributions) add(id, organisationId, 'orders');
  return [...jobs.values()];
}
