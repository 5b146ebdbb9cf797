import type { BoundingBox } from '@cagette/sdk';
import { longitudeBeside, unwoundBox } from '../../state/map-box.ts';

/** About a hundred kilometres, in degrees. */
const NEAR = 1;

/** Whether a place is farther from a network's box than that is large: a map around it would show nothing of the network. */
export function isFar({ latitude, longitude }: { readonly latitude: number; readonly longitude: number }, network: BoundingBox): boolean {
  const [west, south, east, north] = unwoundBox(network);
  const [middle, halfWidth] = [(west + east) / 2, (east - west) / 2];
  const aside = Math.abs(longitudeBeside(longitude, middle) - middle) - halfWidth;
  const beyond = Math.max(south - latitude, latitude - north);
  return aside > Math.max(NEAR, 2 * halfWidth) || beyond > Math.max(NEAR, north - south);
}
