import type { MapMarker } from '../../state/map-markers.ts';
import { clusterSize } from './marker-shapes.ts';

/** The box of a marker around its place, in pixels: as marker.styles.ts and marker-shapes.ts have it. */
export interface MarkerRoom {
  /** From its place to its sides. */
  readonly aside: number;
  readonly above: number;
  readonly below: number;
}

const PIN: MarkerRoom = { aside: 22, above: 44, below: 0 };
const CHOSEN: MarkerRoom = { aside: 26, above: 60, below: 0 };

export function markerRoom(marker: MapMarker): MarkerRoom {
  if (marker.kind !== 'cluster') return marker.kind === 'point' && marker.isChosen ? CHOSEN : PIN;
  const radius = clusterSize(marker.cluster.count) / 2;
  return { aside: radius, above: radius, below: radius };
}
