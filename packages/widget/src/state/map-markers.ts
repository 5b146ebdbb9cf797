import type { ClusterFeature, FoundPickupPoints, PointFeature } from '@cagette/sdk';

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
 * the chosen one where it stands.
 */
export function mapMarkers(features: FoundPickupPoints['features'], chosen: PointFeature | null): MapMarker[] {
  const clusters: MapMarker[] = [];
  const byPlace = new Map<string, PointFeature[]>();
  for (const feature of features) {
    if (isCluster(feature)) clusters.push(clusterMarker(feature));
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

function degrees([longitude, latitude]: readonly [number, number]): { longitude: number; latitude: number } {
  return { longitude, latitude };
}

function isCluster(feature: FoundPickupPoints['features'][number]): feature is ClusterFeature {
  return feature.properties.cluster;
}
