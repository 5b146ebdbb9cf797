import type { ClusterFeature, FoundPickupPoints, PointFeature } from '@cagette/sdk';
import { pointStanding } from './point-standing.ts';

interface Placed {
  /** The same marker in the next view has the same. */
  readonly key: string;
  readonly longitude: number;
  readonly latitude: number;
}

/** One point. */
export interface PointMarker extends Placed {
  readonly kind: 'point';
  readonly point: PointFeature;
  readonly isChosen: boolean;
}

/** Several points at the very same place. */
export interface StackMarker extends Placed {
  readonly kind: 'stack';
  readonly points: readonly PointFeature[];
}

export interface ClusterMarker extends Placed {
  readonly kind: 'cluster';
  readonly cluster: ClusterFeature['properties'];
}

/** What a map draws at a place. */
export type MapMarker = PointMarker | StackMarker | ClusterMarker;

/**
 * What to draw of a view: points at the same coordinates as one, the chosen point by itself wherever it is. From north to south and west to east, as one reads, with
 * the chosen one where it stands: its cluster is then of the others. `now`: the server's time in milliseconds.
 */
export function mapMarkers(features: FoundPickupPoints['features'], chosen: PointFeature | null, now: number): MapMarker[] {
  const clusters: MapMarker[] = [];
  const around = clusterOf(chosen, features);
  const byPlace = new Map<string, PointFeature[]>();
  for (const feature of features) {
    if (isCluster(feature))
      clusters.push(feature === around && chosen ? withoutPoint(clusterMarker(feature), chosen, now) : clusterMarker(feature));
    else if (feature.geometry && feature.id !== chosen?.id) {
      const place = feature.geometry.coordinates.join();
      byPlace.set(place, [...(byPlace.get(place) ?? []), feature]);
    }
  }
  const points = [...byPlace.values()].flatMap((together): MapMarker[] =>
    together.length > 1 ? stackMarker(together) : pointMarkers(together, false),
  );
  return [...clusters, ...points, ...pointMarkers(chosen ? [chosen] : [], true)].sort(
    (a, b) => b.latitude - a.latitude || a.longitude - b.longitude,
  );
}

function pointMarkers(points: readonly PointFeature[], isChosen: boolean): PointMarker[] {
  return points.flatMap((point) =>
    point.geometry ? [{ kind: 'point', key: point.id, ...degrees(point.geometry.coordinates), point, isChosen }] : [],
  );
}

function stackMarker(points: readonly PointFeature[]): StackMarker[] {
  return points
    .slice(0, 1)
    .flatMap(({ id, geometry }) => (geometry ? [{ kind: 'stack', key: `stack ${id}`, ...degrees(geometry.coordinates), points }] : []));
}

function clusterMarker({ geometry, properties }: ClusterFeature): ClusterMarker {
  return {
    kind: 'cluster',
    key: `cluster ${properties.count} ${geometry.coordinates.join()}`,
    ...degrees(geometry.coordinates),
    cluster: properties,
  };
}

/** The cluster that a point is counted in, as far as boxes tell: the nearest of those whose box it is in. */
function clusterOf(point: PointFeature | null, features: FoundPickupPoints['features']): ClusterFeature | null {
  if (!point?.geometry || features.some((feature) => !isCluster(feature) && feature.id === point.id)) return null;
  const [longitude, latitude] = point.geometry.coordinates;
  const away = ({ geometry: { coordinates } }: ClusterFeature) => Math.hypot(coordinates[0] - longitude, coordinates[1] - latitude);
  const around = features.filter(isCluster).filter(({ properties: { bbox, count } }) => {
    const [west, south, east, north] = bbox;
    // Of two, each stands at a corner of their box.
    if (count === 2 && !([west, east].includes(longitude) && [south, north].includes(latitude))) return false;
    const isBetween = west <= east ? longitude >= west && longitude <= east : longitude >= west || longitude <= east;
    return isBetween && latitude >= south && latitude <= north;
  });
  return around.reduce<ClusterFeature | null>((best, one) => (best && away(best) <= away(one) ? best : one), null);
}

/** Says how many there are beside the point; of two, the other one is where it stands, across their box. */
function withoutPoint(marker: ClusterMarker, point: PointFeature, now: number): ClusterMarker {
  const { count, open, bbox } = marker.cluster;
  const [longitude = 0, latitude = 0] = point.geometry?.coordinates ?? [];
  const [west, south, east, north] = bbox;
  const place = count === 2 ? { longitude: longitude === west ? east : west, latitude: latitude === south ? north : south } : {};
  const rest = Math.max(0, open - (pointStanding(point, now) === 'open' ? 1 : 0));
  return { ...marker, ...place, cluster: { ...marker.cluster, count: count - 1, open: Math.min(rest, count - 1) } };
}

function degrees([longitude, latitude]: readonly [number, number]): { longitude: number; latitude: number } {
  return { longitude, latitude };
}

function isCluster(feature: FoundPickupPoints['features'][number]): feature is ClusterFeature {
  return feature.properties.cluster;
}
