import type { NewPickupPoint } from '../../features/pickup-points/pickup-points.service.ts';
import { readPoints } from '../../features/imports/points/read-points.ts';
import type { Atlas } from '../../features/places/atlas.ts';
import { importsFr } from '../../messages/imports.fr.ts';

/** A pickup point with its usual opening. */
export interface DemoPoint extends NewPickupPoint {
  /** 1 is Monday. */
  readonly weekday: number;
  /** Wall-clock times, «08:00». */
  readonly from: string;
  readonly to: string;
}

/** The demo's points have coordinates that are right, so that the communes of France need not be read for them. */
const blank: Atlas = { communes: () => [], townAt: () => null };

/** Reads the demo's own list of pickup points, as any list is imported. */
export async function readPickupPoints(csv: Uint8Array): Promise<DemoPoint[]> {
  const organisation = { country: 'FR', timeZone: 'Europe/Paris' };
  const { lines } = await readPoints(csv, { organisation, atlas: blank, placeName: importsFr.points.placeName });
  return lines.flatMap(({ point: { usualWeekday: weekday, usualFrom: from, usualTo: to, isApproximate: _guess, ...point } }) =>
    weekday === null || from === null || to === null
      ? []
      : [{ ...point, weekday, from, to, usualWeekday: weekday, usualFrom: from, usualTo: to }],
  );
}
