import type { BoundingBox } from '@cagette/sdk';

const MAX_LATITUDE = 90;
const MAX_LONGITUDE = 180;
const NUMBER = /^\s*-?\d+(\.\d+)?\s*$/;

/**
 * The box that an attribute writes as `west,south,east,north`, in degrees; west may lie east of east, across the antimeridian. Null for what is none: text, too few
 * numbers, south of which lies north, a place outside the world.
 */
export function initialArea(written: string | null): BoundingBox | null {
  const parts = (written ?? '').split(',');
  const [west, south, east, north] = parts.map(Number);
  if (parts.length !== 4 || !parts.every((part) => NUMBER.test(part))) return null;
  const box: BoundingBox = [west!, south!, east!, north!];
  const isInWorld =
    [box[0], box[2]].every((one) => Math.abs(one) <= MAX_LONGITUDE) && [box[1], box[3]].every((one) => Math.abs(one) <= MAX_LATITUDE);
  return isInWorld && box[1] <= box[3] ? box : null;
}
