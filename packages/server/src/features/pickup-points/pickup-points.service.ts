import type { PickupPoint } from '@cagette/sdk/contract/distribution';
import type { Deps } from '../../deps.ts';
import { newId } from '../../ids.ts';
import { insertPickupPoints, listUsablePoints } from './pickup-points.queries.ts';

/** A place to create; it is in France and in Paris time unless told otherwise. Coordinates are degrees, WGS 84. */
export interface NewPickupPoint {
  readonly name: string;
  readonly street: string;
  readonly postcode: string;
  readonly city: string;
  readonly country?: string;
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly kind: PickupPoint['kind'];
  readonly access: string | null;
  readonly timeZone?: string;
  readonly wheelchair?: boolean | null;
  /** What a file that it is imported from calls it. */
  readonly reference?: string;
  /** The usual collection: 1 is Monday, «08:00» by the clock of the place. */
  readonly usualWeekday?: number;
  readonly usualFrom?: string;
  readonly usualTo?: string;
}

/** @returns the ids, in the order of the points. */
export async function createPickupPoints(
  deps: Pick<Deps, 'db' | 'clock' | 'changes'>,
  organisationId: string,
  points: readonly NewPickupPoint[],
): Promise<string[]> {
  const now = deps.clock.now();
  const rows = points.map(({ country, timeZone, ...point }) => ({
    id: newId('pickupPoint', now),
    organisationId,
    ...point,
    ...(country === undefined ? {} : { country }),
    ...(timeZone === undefined ? {} : { timeZone }),
    createdAt: now.toISOString(),
  }));
  await insertPickupPoints(deps.db, rows);
  deps.changes.publish({ kind: 'network', organisationIds: [organisationId] });
  return rows.map((row) => row.id);
}

/** The points that an organisation may use, by name. */
export async function usablePickupPoints(
  deps: Pick<Deps, 'db'>,
  organisationId: string,
): Promise<{ id: string; name: string; city: string; timeZone: string }[]> {
  return listUsablePoints(deps.db, organisationId);
}
