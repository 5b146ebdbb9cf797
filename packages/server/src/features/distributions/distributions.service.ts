import { isInOrder, isInside, movedWindow, type OrderWindow } from '@cagette/sdk/contract/calendar';
import type { Distribution, DistributionPage } from '@cagette/sdk/contract/distribution';
import { id, Instant } from '@cagette/sdk/contract/primitives';
import * as z from 'zod/mini';
import type { Database } from '../../db/database.ts';
import type { Deps } from '../../deps.ts';
import { decodeCursor, encodeCursor } from '../../http/cursor.ts';
import { newId } from '../../ids.ts';
import { ensureStocks } from '../catalogues/catalogues.service.ts';
import { organisationBySlug } from '../organisations/organisations.service.ts';
import {
  deleteParticipation,
  type DistributionRow,
  findDistribution,
  insertDistribution,
  listDistributions,
  listDistributionsAt,
  listParticipations,
  lockDistribution,
  updateWindow,
} from './distributions.queries.ts';
import { distributionView } from './distributions.view.ts';

/** PostgreSQL has no year 0. */
const Start = Instant.check(z.regex(/^(?!0000)/));

/** A distribution to create. A participation without a window has the distribution's. */
export interface NewDistribution extends OrderWindow {
  readonly organisationId: string;
  readonly pickupPointId: string;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly note?: string | null;
  readonly slots?: readonly { readonly startsAt: string; readonly endsAt: string; readonly capacity: number | null }[];
  readonly participations: readonly { readonly catalogueId: string; readonly window?: OrderWindow }[];
}

export async function readDistributions(
  deps: Deps,
  slug: string,
  page: { cursor?: string | undefined; limit: number },
): Promise<DistributionPage> {
  const organisation = await organisationBySlug(deps, slug);
  const now = deps.clock.now().toISOString();
  const after = decodeCursor(page.cursor, [Start, id('distribution')]);
  const rows = await listDistributions(deps.db, {
    organisationId: organisation.id,
    now,
    after: after && { startsAt: after[0], id: after[1] },
    limit: page.limit + 1,
  });
  const items = rows.slice(0, page.limit).map(distributionView);
  const last = items.at(-1);
  return { serverTime: now, items, nextCursor: rows.length > page.limit && last ? encodeCursor([last.startsAt, last.id]) : null };
}

/** The distributions at these points that have not ended, whoever runs them, by start. */
export async function comingDistributionsAt(
  db: Database,
  pickupPointIds: readonly string[],
  page: { now: string; limit: number },
): Promise<Distribution[]> {
  return (await listDistributionsAt(db, pickupPointIds, page)).map(distributionView);
}

export async function findDistributionRow(db: Database, id: string): Promise<DistributionRow | undefined> {
  return findDistribution(db, id);
}

/**
 * Creates a distribution with its slots and participations, and the stock that is kept per distribution.
 *
 * @throws RangeError when instants are not in order or a participation's window is not inside the distribution's (rule 8).
 */
export async function createDistribution(deps: Deps, distribution: NewDistribution): Promise<string> {
  if (!isInOrder(distribution)) throw new RangeError('A distribution needs opensAt < closesAt <= startsAt < endsAt');
  const now = deps.clock.now();
  const id = newId('distribution', now);
  const { organisationId, pickupPointId, opensAt, closesAt, startsAt, endsAt } = distribution;
  const participations = distribution.participations.map(({ catalogueId, window = { opensAt, closesAt } }) => {
    if (!isInside(window, distribution)) throw new RangeError('A participation’s window lies inside its distribution’s');
    return {
      id: newId('participation', now),
      distributionId: id,
      catalogueId,
      opensAt: window.opensAt,
      closesAt: window.closesAt,
      closedAt: null,
    };
  });
  const slots = (distribution.slots ?? []).map((slot) => ({ id: newId('slot', now), distributionId: id, ...slot }));
  await deps.db.transaction().execute(async (trx) => {
    const row = {
      id,
      organisationId,
      pickupPointId,
      opensAt,
      closesAt,
      startsAt,
      endsAt,
      note: distribution.note ?? null,
      closedAt: null,
      createdAt: now.toISOString(),
    };
    await insertDistribution(trx, { distribution: row, slots, participations });
    await ensureStocks(
      trx,
      participations.map((participation) => participation.catalogueId),
      now,
    );
  });
  deps.changes.publish({ kind: 'distribution', distributionId: id });
  return id;
}

/**
 * Gives a distribution another order window. Participations that still had the old one move with it, others are kept inside (rule 11);
 * one of whose window nothing is left is withdrawn. What has closed stays as it is, because its lists have been sent.
 *
 * @throws RangeError when the distribution has closed or the instants are not in order.
 */
export async function changeWindow(deps: Deps, distributionId: string, window: OrderWindow): Promise<void> {
  const farmIds = await deps.db.transaction().execute(async (trx) => {
    const gone: string[] = [];
    const before = await lockDistribution(trx, distributionId);
    if (!before) return gone;
    if (before.closedAt !== null) throw new RangeError('A distribution that has closed is not opened again: its lists have been sent');
    if (!isInOrder({ ...before, ...window })) throw new RangeError('A distribution needs opensAt < closesAt <= startsAt < endsAt');
    for (const participation of await listParticipations(trx, distributionId)) {
      if (participation.closedAt !== null) continue;
      const moved = movedWindow(participation, before, window);
      if (moved) await updateWindow(trx, 'participations', participation.id, moved);
      else gone.push(...(await deleteParticipation(trx, participation.id)));
    }
    await updateWindow(trx, 'distributions', distributionId, window);
    return gone;
  });
  for (const farmId of farmIds) deps.changes.publish({ kind: 'places', farmId });
  deps.changes.publish({ kind: 'distribution', distributionId });
}
