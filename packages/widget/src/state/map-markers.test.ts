import fc from 'fast-check';
import type { FoundPickupPoints, PointFeature } from '@cagette/sdk';
import { describe, expect, it } from 'vitest';
import { mapMarkers } from './map-markers.ts';

type Feature = FoundPickupPoints['features'][number];

/** As much of a point as markers look at. */
function point(id: string, coordinates: [number, number] | null): PointFeature {
  return {
    type: 'Feature',
    id,
    geometry: coordinates && { type: 'Point', coordinates },
    properties: {
      cluster: false,
      id,
      name: id,
      kind: 'market',
      address: { street: 'Place du Marché', postcode: '20200', city: 'Bastia', country: 'FR' },
      access: null,
      wheelchair: null,
      timeZone: 'Europe/Paris',
      isApproximate: false,
      organisation: { slug: 'reseau', name: 'Réseau' },
      usual: null,
      farms: [],
      weekdays: [],
      next: null,
      metres: null,
    },
  };
}
const cluster = (coordinates: [number, number], count: number): Feature => ({
  type: 'Feature',
  geometry: { type: 'Point', coordinates },
  properties: { cluster: true, count, open: 0, bbox: [0, 0, 1, 1], expansionZoom: 9 },
});

const features = fc.array(
  fc.tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 3 }), fc.boolean()).map(([x, y, isCluster]) => ({ x, y, isCluster })),
  { maxLength: 20 },
);

describe('the markers of a view', () => {
  it('stand for every point once, with a key of their own, from north to south', () => {
    fc.assert(
      fc.property(features, fc.nat(), (found, pick) => {
        const all = found.map(({ x, y, isCluster }, index) => (isCluster ? cluster([x, y], index + 2) : point(`ppt_${index}`, [x, y])));
        const points = all.filter((feature): feature is PointFeature => !feature.properties.cluster);
        const chosen = points[pick % Math.max(1, points.length)] ?? null;
        const markers = mapMarkers(all, chosen, 0);
        const drawn = markers.flatMap((marker) =>
          marker.kind === 'point' ? [marker.point.id] : marker.kind === 'stack' ? marker.points.map(({ id }) => id) : [],
        );
        expect(drawn.toSorted()).toEqual(points.map(({ id }) => id).toSorted());
        expect(new Set(markers.map(({ key }) => key)).size).toBe(markers.length);
        const latitudes = markers.map(({ latitude }) => latitude);
        expect(latitudes).toEqual(latitudes.toSorted((a, b) => b - a));
        expect(markers.filter((marker) => marker.kind === 'point' && marker.isChosen)).toHaveLength(chosen ? 1 : 0);
        for (const marker of markers) if (marker.kind === 'stack') expect(marker.points.length).toBeGreaterThan(1);
      }),
    );
  });

  it('have the chosen point by itself also where no answer has it, and none that is nowhere', () => {
    const chosen = point('ppt_chosen', [9, 42]);
    expect(mapMarkers([cluster([9, 42], 12)], chosen, 0).map(({ kind }) => kind)).toEqual(['cluster', 'point']);
    expect(mapMarkers([point('ppt_nowhere', null)], point('ppt_also', null), 0)).toEqual([]);
  });

  it('count the chosen point once: a cluster is of the others, and of two the other one stands where it is', () => {
    const counts = (features: Feature[], chosen: PointFeature) =>
      mapMarkers(features, chosen, 0).flatMap((marker) =>
        marker.kind === 'cluster' ? [[marker.cluster.count, marker.longitude, marker.latitude]] : [],
      );
    expect(counts([cluster([0.5, 0.5], 14)], point('ppt_in', [0.2, 0.8]))).toEqual([[13, 0.5, 0.5]]);
    expect(counts([cluster([0.5, 0.5], 14)], point('ppt_out', [1.2, 0.8]))).toEqual([[14, 0.5, 0.5]]);
    expect(counts([cluster([0.5, 0.5], 14), point('ppt_in', [0.2, 0.8])], point('ppt_in', [0.2, 0.8]))).toEqual([[14, 0.5, 0.5]]);
    expect(counts([cluster([0.5, 0.5], 14), cluster([0.1, 0.9], 3)], point('ppt_in', [0.2, 0.8])).map(([count]) => count)).toEqual([2, 14]);
    expect(counts([cluster([0.5, 0.5], 2)], point('ppt_in', [0, 1]))).toEqual([[1, 1, 0]]);
    expect(counts([cluster([0.5, 0.5], 2)], point('ppt_between', [0.5, 0.5]))).toEqual([[2, 0.5, 0.5]]);
  });
});
