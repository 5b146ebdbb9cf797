import type { LatLngTuple } from 'leaflet';
import type { Here } from '../../state/here.ts';
import { longitudeBeside } from '../../state/map-box.ts';
import type { MapMarker } from '../../state/map-markers.ts';
import { clusterSize } from './marker-shapes.ts';

/** The box of a marker around its place, in pixels: as marker.styles.ts and marker-shapes.ts have it. */
export interface MarkerRoom {
  /** From its place to its sides. */
  readonly aside: number;
  readonly above: number;
  readonly below: number;
}

/** What a sign takes up, and where. */
export interface PlacedRoom extends MarkerRoom {
  readonly place: LatLngTuple;
  /** What is written on it. */
  readonly says?: string;
}

/** The ring around the place that one looks from, and its name above it. */
const HERE: MarkerRoom = { aside: 34, above: 50, below: 26 };
const PIN: MarkerRoom = { aside: 22, above: 44, below: 0 };
const CHOSEN: MarkerRoom = { aside: 26, above: 60, below: 0 };

/** What names must keep clear of on a map whose middle is at that longitude. */
export function placedRooms(markers: readonly MapMarker[], here: Here | null, longitude: number): PlacedRoom[] {
  const at = (place: Pick<Here, 'latitude' | 'longitude'>): LatLngTuple => [place.latitude, longitudeBeside(place.longitude, longitude)];
  const rooms = markers.map((marker) => ({ ...markerRoom(marker), place: at(marker) }));
  return here ? [{ ...HERE, place: at(here), says: here.label }, ...rooms] : rooms;
}

function markerRoom(marker: MapMarker): MarkerRoom {
  if (marker.kind !== 'cluster') return marker.kind === 'point' && marker.isChosen ? CHOSEN : PIN;
  const radius = clusterSize(marker.cluster.count) / 2;
  return { aside: radius, above: radius, below: radius };
}
