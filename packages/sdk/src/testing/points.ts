/** The pickup points of an invented farm, as a Cagette server would answer them. */
import type { PickupPointDetail, PickupPoints, PointFeature } from '../contract/pickup-points.ts';
import { distributions, organisation, testId } from './farm.ts';

const NOW = '2026-11-22T10:00:00.000Z';
const FIRST_PAGE = 20;
const { slug, name } = organisation;

/** West to east. */
export const points: readonly PointFeature[] = [8.7386, 9.4509, 9.5].map((longitude, index) => ({
  type: 'Feature',
  id: testId('pickupPoint', index + 1),
  geometry: { type: 'Point', coordinates: [longitude, 42.1] },
  properties: {
    cluster: false,
    id: testId('pickupPoint', index + 1),
    name: `Place ${index + 1}`,
    kind: 'market',
    address: { street: 'Place du Marché', postcode: '20000', city: 'Ajaccio', country: 'FR' },
    access: null,
    wheelchair: null,
    timeZone: 'Europe/Paris',
    isApproximate: false,
    organisation: { slug, name },
    usual: null,
    farms: [{ slug, name }],
    weekdays: [6],
    next: null,
    metres: null,
  },
}));

/** Pages of points; with a zoom one cluster of all. Nearness is told and not sorted by. */
export function foundPoints({ searchParams }: URL): PickupPoints {
  const limit = Number(searchParams.get('limit') ?? FIRST_PAGE);
  const from = Number(searchParams.get('cursor') ?? 0);
  const isNear = searchParams.has('latitude');
  const zoom = searchParams.get('zoom');
  const shown = points.slice(from, from + limit).map((point, index) => ({
    ...point,
    properties: { ...point.properties, metres: isNear ? index : null },
  }));
  const cluster = {
    type: 'Feature' as const,
    geometry: { type: 'Point' as const, coordinates: [9.2, 42.1] as [number, number] },
    properties: {
      cluster: true as const,
      count: points.length,
      open: 0,
      bbox: [8.7386, 42.1, 9.5, 42.1] as [number, number, number, number],
      expansionZoom: 8,
    },
  };
  return {
    type: 'FeatureCollection',
    features: zoom === null ? shown : [cluster],
    bbox: [8.7386, 42.1, 9.5, 42.1],
    total: points.length,
    network: points.length,
    zoom: zoom === null ? null : Number(zoom),
    nextCursor: zoom === null && from + limit < points.length ? String(from + limit) : null,
    farms: [{ slug, name }],
    kinds: ['market'],
    tiles: null,
    serverTime: NOW,
  };
}

export function pointDetail(id: string | undefined): PickupPointDetail | undefined {
  const point = points.find((one) => one.id === id);
  return point && { ...point, serverTime: NOW, distributions: distributions.filter(({ pickupPoint }) => pickupPoint.id === id) };
}
