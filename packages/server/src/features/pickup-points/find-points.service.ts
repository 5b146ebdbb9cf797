import type { ClusterFeature, PickupPointDetail, PickupPoints, PointFeature } from '@cagette/sdk/contract/pickup-points';
import type { PickupPointsQuery } from '@cagette/sdk/contract/pickup-points-query';
import type { Database } from '../../db/database.ts';
import type { Deps } from '../../deps.ts';
import { problem } from '../../http/problem-error.ts';
import { comingDistributionsAt } from '../distributions/distributions.service.ts';
import { findOrganisationBySlug } from '../organisations/organisations.service.ts';
import { kilometres as kilometresBetween } from '../places/kilometres.ts';
import { nearestPage, soonestPage } from './list-page.ts';
import type { Moment } from './moment.ts';
import type { NetworkDistribution, NetworkRows } from './network-rows.ts';
import {
  listAffiliated,
  listDistributionsAtPoints,
  listNetworkDistributions,
  listNetworkPoints,
  listPointWithTwins,
} from './network.queries.ts';
import { clusterFeature, pointFeature } from './pickup-points.view.ts';
import type { Cluster } from './point-clusters.ts';
import { pointState } from './point-state.ts';
import type { Selection } from './selection.ts';

/** A reply, and the instant in milliseconds from which it may be another; infinite when no window opens, closes or ends any more. */
export interface UntilThen<Reply> {
  readonly reply: Reply;
  readonly until: number;
}

type Place = { readonly latitude: number; readonly longitude: number };

const MAX_DISTRIBUTIONS = 20;
const MS_PER_MINUTE = 60_000;

/** @throws organisation.notFound */
export async function findPickupPoints(
  deps: Pick<Deps, 'networks' | 'clock'>,
  slug: string,
  query: PickupPointsQuery,
): Promise<UntilThen<PickupPoints>> {
  const network = await deps.networks.network(slug);
  if (!network) throw problem('organisation.notFound');
  const now = deps.clock.now();
  const moment = deps.networks.moment(network, now);
  const selection = deps.networks.selection(moment, query);
  const { index } = selection;
  const { features, zoom, nextCursor } =
    query.bbox && query.zoom !== undefined ? onMap(moment, selection, query, now) : listed(moment, selection, query, now);
  const { tileUrl, tileAttribution } = network.organisation;
  const reply: PickupPoints = {
    type: 'FeatureCollection',
    features,
    ...(index.bbox && { bbox: index.bbox }),
    total: query.bbox ? index.count(query.bbox) : index.numbers.length,
    network: network.points.length,
    zoom,
    nextCursor,
    farms: [...moment.farms],
    kinds: [...moment.kinds],
    tiles: tileUrl === null ? null : { url: tileUrl, attribution: tileAttribution },
    serverTime: wholeMinute(now),
  };
  return { reply, until: moment.until };
}

/** @throws pickupPoint.notFound */
export async function readPickupPoint(deps: Pick<Deps, 'db' | 'clock'>, id: string): Promise<UntilThen<PickupPointDetail>> {
  const rows = await listPointWithTwins(deps.db, id);
  const point = rows.find((row) => row.id === id);
  if (!point) throw problem('pickupPoint.notFound');
  const now = deps.clock.now();
  const ids = rows.map((row) => row.id);
  const [coming, distributions] = await Promise.all([
    listDistributionsAtPoints(deps.db, ids, now.toISOString()),
    comingDistributionsAt(deps.db, ids, { now: now.toISOString(), limit: MAX_DISTRIBUTIONS }),
  ]);
  const state = pointState(coming, now);
  const feature = pointFeature({ point, distributions: coming, state, kilometres: null }, now);
  return { reply: { ...feature, serverTime: wholeMinute(now), distributions }, until: state.until };
}

/** Reads an organisation's network from the database; null when there is no such organisation. */
export async function loadNetwork(db: Database, slug: string, now: Date): Promise<NetworkRows | null> {
  const organisation = await findOrganisationBySlug(db, slug);
  if (!organisation) return null;
  const [points, distributions, affiliated] = await Promise.all([
    listNetworkPoints(db, organisation),
    listNetworkDistributions(db, organisation, now),
    listAffiliated(db, organisation.id),
  ]);
  const owners = new Set(points.map((point) => point.organisationId));
  return { organisation, readAt: now.toISOString(), sources: [organisation.id, ...affiliated, ...owners], points, distributions };
}

/** Those of some distributions that belong to an organisation's network. */
export async function loadChanged(
  db: Database,
  { organisation }: Pick<NetworkRows, 'organisation'>,
  ids: readonly string[],
  now: Date,
): Promise<NetworkDistribution[]> {
  return listNetworkDistributions(db, organisation, now, ids);
}

function listed(moment: Moment, selection: Selection, { limit, cursor, bbox, ...query }: PickupPointsQuery, now: Date) {
  const place = placeOf(query);
  const page = place
    ? nearestPage(moment, selection, place, { limit, cursor, bbox })
    : soonestPage(moment, selection, { limit, cursor, bbox });
  return {
    features: page.items.map(({ number, kilometres }) => featureOf(moment, number, kilometres, now)),
    zoom: null,
    nextCursor: page.nextCursor,
  };
}

function onMap(moment: Moment, selection: Selection, query: PickupPointsQuery, now: Date) {
  const place = placeOf(query);
  const shown = selection.index.clusters().shown(query.bbox ?? [0, 0, 0, 0], query.zoom ?? 0);
  const before = selection.openBefore();
  const openIn = ({ pieces }: Cluster) => pieces.reduce((sum, { first, last }) => sum + (before[last + 1] ?? 0) - (before[first] ?? 0), 0);
  const features: (ClusterFeature | PointFeature)[] = [
    ...shown.clusters.map((cluster) => clusterFeature(cluster, openIn(cluster))),
    ...shown.numbers.map((number) => featureOf(moment, number, place && kilometresTo(moment, number, place), now)),
  ];
  return { features, zoom: shown.zoom, nextCursor: null };
}

function featureOf(moment: Moment, number: number, kilometres: number | null, now: Date): PointFeature {
  const point = moment.network.points[number];
  if (!point) throw new RangeError(`The network has no point ${number}`);
  const distributions = moment.network.coming.get(number) ?? [];
  const state = moment.states.get(number) ?? pointState(distributions, now);
  return pointFeature({ point, distributions, state, kilometres }, now);
}

function placeOf({ latitude, longitude }: Pick<PickupPointsQuery, 'latitude' | 'longitude'>): Place | null {
  return latitude === undefined || longitude === undefined ? null : { latitude, longitude };
}

function kilometresTo(moment: Moment, number: number, place: Place): number | null {
  const { latitude, longitude } = moment.network.points[number] ?? { latitude: null, longitude: null };
  return latitude === null || longitude === null ? null : kilometresBetween(place, { latitude, longitude });
}

function wholeMinute(now: Date): string {
  return new Date(now.getTime() - (now.getTime() % MS_PER_MINUTE)).toISOString();
}
