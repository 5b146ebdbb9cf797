import type { Database, DatabaseTransaction } from '../../db/database.ts';
import { holdOrders } from '../../db/hold-orders.ts';
import { ensureStocks } from '../catalogues/catalogues.service.ts';
import {
  deleteParticipations,
  listParticipationRows,
  type ParticipationRow,
  type ParticipationScope,
  replaceCatalogue,
} from './participations.queries.ts';

export type { ParticipationRow } from './participations.queries.ts';

/** The farms that take part in a distribution, by name. */
export async function participationsIn(db: Database, distributionId: string, now: string): Promise<ParticipationRow[]> {
  return listParticipationRows(db, { distributionId }, now);
}

/** Where a farm takes part in what an association still has to distribute, by start. */
export async function comingParticipations(
  db: Database,
  scope: { readonly associationId: string; readonly farmId: string },
  now: string,
): Promise<ParticipationRow[]> {
  return listParticipationRows(db, scope, now);
}

/**
 * Takes a farm out of a distribution, or out of what an association still has to distribute, wherever its orders have not opened. Orders are held back meanwhile: one that
 * is being written while the window opens is seen, and one that comes after finds the farm gone.
 *
 * @returns where it no longer takes part, and where it still does.
 */
export async function withdrawUnopened(
  trx: DatabaseTransaction,
  scope: ParticipationScope & { readonly farmId: string },
  now: string,
): Promise<{ readonly withdrawn: ParticipationRow[]; readonly standing: ParticipationRow[] }> {
  await holdOrders(trx);
  const own = (await listParticipationRows(trx, scope, now)).filter(({ farmId }) => farmId === scope.farmId);
  const withdrawn = own.filter(({ mayWithdraw }) => mayWithdraw);
  await deleteParticipations(
    trx,
    withdrawn.map(({ id }) => id),
  );
  return { withdrawn, standing: own.filter(({ mayWithdraw }) => !mayWithdraw) };
}

/**
 * Offers another catalogue wherever the farm's orders have not opened.
 *
 * @returns the distributions that changed.
 */
export async function offerInstead(
  trx: DatabaseTransaction,
  scope: { readonly associationId: string; readonly farmId: string },
  catalogues: { readonly before: string; readonly after: string; readonly now: Date },
): Promise<string[]> {
  await holdOrders(trx);
  const rows = await listParticipationRows(trx, scope, catalogues.now.toISOString());
  const unopened = rows.filter(({ catalogueId, mayWithdraw }) => mayWithdraw && catalogueId === catalogues.before);
  await replaceCatalogue(
    trx,
    unopened.map(({ id }) => id),
    catalogues.after,
  );
  await ensureStocks(trx, [catalogues.after], catalogues.now);
  return unopened.map(({ distributionId }) => distributionId);
}
