import type { BoundingBox, ClusterFeature, PointFeature } from '@cagette/sdk';
import { MAX_ZOOM } from '@cagette/sdk/contract/pickup-points';
import Supercluster from 'supercluster';
import { pointStanding } from '../state/point-standing.ts';

interface Counted {
  readonly open: number;
  readonly bbox: BoundingBox;
}

/** As the server does. */
const RADIUS = 60;
const TILE = 256;

/** The points that a map draws at a zoom one by one, and clusters of those that would touch there. Points without coordinates are left out. */
export function clustered(points: readonly PointFeature[], zoom: number, now: number): (PointFeature | ClusterFeature)[] {
  const tree = new Supercluster<Counted & { point: PointFeature }, Counted>({
    radius: RADIUS,
    extent: TILE,
    maxZoom: MAX_ZOOM,
    map: ({ open, bbox }) => ({ open, bbox }),
    reduce(all, more) {
      Object.assign(all, { open: all.open + more.open, bbox: around(all.bbox, more.bbox) });
    },
  });
  tree.load(
    points.flatMap((point) => {
      if (!point.geometry) return [];
      const [longitude, latitude] = point.geometry.coordinates;
      const counted: Counted = { open: pointStanding(point, now) === 'open' ? 1 : 0, bbox: [longitude, latitude, longitude, latitude] };
      return { type: 'Feature', geometry: { type: 'Point', coordinates: [longitude, latitude] }, properties: { ...counted, point } };
    }),
  );
  return tree.getClusters([-180, -90, 180, 90], zoom).map(({ geometry, properties }) => {
    if (!('cluster' in properties)) return properties.point;
    const [longitude = 0, latitude = 0] = geometry.coordinates;
    const { open, bbox, point_count: count, cluster_id: id } = properties;
    return {
      type: 'Feature',
      geometry: { type: 'Point', coordinates: [longitude, latitude] },
      properties: { cluster: true, count, open, bbox, expansionZoom: tree.getClusterExpansionZoom(id) },
    };
  });
}

function around(one: BoundingBox, other: BoundingBox): BoundingBox {
  return [Math.min(one[0], other[0]), Math.min(one[1], other[1]), Math.max(one[2], other[2]), Math.max(one[3], other[3])];
}
