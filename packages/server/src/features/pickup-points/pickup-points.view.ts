import type { ClusterFeature, PointFeature } from '@cagette/sdk/contract/pickup-points';
import { degreesAbove, degreesBelow } from './map-degrees.ts';
import type { NetworkDistribution, NetworkPoint } from './network-rows.ts';
import type { Cluster } from './point-clusters.ts';
import { byName, comingFarms, comingWeekdays, type PointState } from './point-state.ts';

export interface PointToShow {
  readonly point: NetworkPoint;
  readonly distributions: readonly NetworkDistribution[];
  readonly state: PointState;
  /** From the visitor; null when that is not known. */
  readonly kilometres: number | null;
}

const METRES = 1000;

export function pointFeature({ point, distributions, state, kilometres }: PointToShow, now: Date): PointFeature {
  const { id, name, street, postcode, city, country, latitude, longitude, kind, access, wheelchair, timeZone, isApproximate, usual } =
    point;
  return {
    type: 'Feature',
    id,
    geometry: latitude === null || longitude === null ? null : { type: 'Point', coordinates: [longitude, latitude] },
    properties: {
      cluster: false,
      id,
      name,
      kind,
      address: { street, postcode, city, country },
      access,
      wheelchair,
      timeZone,
      isApproximate,
      organisation: point.organisation,
      usual,
      farms: comingFarms(distributions, now).sort(byName),
      weekdays: comingWeekdays(point, distributions, now),
      next: state.next && nextView(state.next),
      metres: kilometres === null ? null : wholeMetres(kilometres),
    },
  };
}

export function clusterFeature({ longitude, latitude, count, bbox, expansionZoom }: Cluster, open: number): ClusterFeature {
  const [west, south, east, north] = bbox;
  return {
    type: 'Feature',
    geometry: { type: 'Point', coordinates: [degreesBelow(longitude), degreesBelow(latitude)] },
    properties: {
      cluster: true,
      count,
      open,
      bbox: [degreesBelow(west), degreesBelow(south), degreesAbove(east), degreesAbove(north)],
      expansionZoom,
    },
  };
}

function nextView({ id, organisation, startsAt, endsAt, opensAt, closesAt }: NetworkDistribution): PointFeature['properties']['next'] {
  return { id, organisation, startsAt, endsAt, opensAt, closesAt };
}

function wholeMetres(kilometres: number): number {
  const metres = kilometres * METRES;
  return metres - (metres % 1);
}
