import type { Database, DatabaseTransaction } from '../../db/database.ts';
import { holdOrders } from '../../db/hold-orders.ts';
import { newId } from '../../ids.ts';
import { ensureStocks } from '../catalogues/catalogues.service.ts';
import { lockDistribution } from './distributions.queries.ts';
import {
  deleteParticipations,
  insertParticipation,
  listParticipationRows,
  type ParticipationRow,
  type ParticipationScope,
  updateParticipation,
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
  const own = await listParticipationRows(trx, scope, now);
  const withdrawn = own.filter(({ mayWithdraw }) => mayWithdraw);
  await deleteParticipations(
    trx,
    withdrawn.map(({ id }) => id),
  );
  return { withdrawn, standing: own.filter(({ mayWithdraw }) => !mayWithdraw) };
}

/**
 * Offers this catalogue, and no other of the farm, wherever the farm takes part and its orders have not opened.
 *
 * @returns the distributions that changed.
 */
export async function offerInstead(
  trx: DatabaseTransaction,
  scope: { readonly associationId: string; readonly farmId: string },
  catalogueId: string,
  now: Date,
): Promise<string[]> {
  await holdOrders(trx);
  const rows = await listParticipationRows(trx, scope, now.toISOString());
  const changed: string[] = [];
  for (const [distributionId, own] of Map.groupBy(rows, (row) => row.distributionId)) {
    const unopened = own.filter(({ mayWithdraw }) => mayWithdraw);
    const kept = own.find((row) => row.catalogueId === catalogueId) ?? unopened[0];
    const others = unopened.filter((row) => row !== kept).map(({ id }) => id);
    if (!kept || (kept.catalogueId === catalogueId && others.length === 0)) continue;
    await deleteParticipations(trx, others);
    if (kept.catalogueId !== catalogueId) await updateParticipation(trx, kept.id, { catalogueId });
    changed.push(distributionId);
  }
  await ensureStocks(trx, [catalogueId], now);
  return changed;
}

/** A farm's part in a distribution, as it is to be. */
export interface Part {
  readonly distributionId: string;
  readonly farmId: string;
  readonly catalogueId: string;
  readonly opensAt: string;
  readonly closesAt: string;
}

/** Holds back orders and changes of a distribution until the transaction ends: what is read of it and of who may take part after this stays true. */
export async function holdDistribution(trx: DatabaseTransaction, distributionId: string): Promise<void> {
  await holdOrders(trx);
  await lockDistribution(trx, distributionId);
}

/**
 * Lets a farm take part in a distribution that is held, with this catalogue alone, or changes its part.
 *
 * @returns `opened`: its part as it stays, because its orders have opened.
 */
export async function takePart(
  trx: DatabaseTransaction,
  { distributionId, farmId, catalogueId, opensAt, closesAt }: Part,
  now: Date,
): Promise<
  { readonly opened: ParticipationRow; readonly row?: undefined } | { readonly opened?: undefined; readonly row: ParticipationRow }
> {
  const parts = async () => listParticipationRows(trx, { distributionId, farmId }, now.toISOString());
  const before = await parts();
  const opened = before.find(({ mayWithdraw }) => !mayWithdraw);
  if (opened) return { opened };
  const kept = before.find((row) => row.catalogueId === catalogueId) ?? before[0];
  const others = before.filter((row) => row !== kept).map(({ id }) => id);
  await deleteParticipations(trx, others);
  if (kept) await updateParticipation(trx, kept.id, { catalogueId, opensAt, closesAt });
  else await insertParticipation(trx, { id: newId('participation', now), distributionId, catalogueId, opensAt, closesAt, closedAt: null });
  await ensureStocks(trx, [catalogueId], now);
  const [row] = await parts();
  if (!row) throw new Error('A farm that takes part has a part');
  return { row };
}
