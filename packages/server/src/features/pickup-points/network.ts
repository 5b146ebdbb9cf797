import { foldText } from '../imports/fold-text.ts';
import type { OrganisationRow } from '../organisations/organisations.view.ts';
import { createIndexMemory, type IndexMemory } from './index-memory.ts';
import type { NetworkDistribution, NetworkPoint, NetworkRows } from './network-rows.ts';

/** An organisation's points and their distributions as they were read: what they mean at an instant is in moment.ts. */
export interface Network {
  readonly organisation: OrganisationRow;
  readonly readAt: string;
  readonly sources: ReadonlySet<string>;
  /** By name. A place is spoken of by its number in this list. */
  readonly points: readonly NetworkPoint[];
  /** The number of each point, by the ids of all rows that tell of it. */
  readonly numbers: ReadonlyMap<string, number>;
  readonly distributions: ReadonlyMap<string, NetworkDistribution>;
  /** The distributions of each point that has any, by its number. */
  readonly coming: ReadonlyMap<number, readonly NetworkDistribution[]>;
  readonly indexes: IndexMemory;
}

export function createNetwork(rows: NetworkRows): Network {
  const { points, numbers } = numbered(byNameOwnFirst(rows.points, rows.organisation.id));
  const distributions = new Map(rows.distributions.map((distribution) => [distribution.id, distribution]));
  return {
    organisation: rows.organisation,
    readAt: rows.readAt,
    sources: new Set(rows.sources),
    points,
    numbers,
    distributions,
    coming: byPoint(numbers, distributions),
    indexes: createIndexMemory(points),
  };
}

/**
 * The network with these distributions read anew: those of `ids` that are not among `rows` are gone. The same network when nothing about them changed; null when
 * one is at a point that the network does not know, which then has to be read as a whole.
 */
export function withDistributions(network: Network, ids: readonly string[], rows: readonly NetworkDistribution[]): Network | null {
  if (rows.some((row) => !network.numbers.has(row.pickupPointId))) return null;
  const read = new Map(rows.map((row) => [row.id, row]));
  const changed = ids.filter((id) => JSON.stringify(network.distributions.get(id)) !== JSON.stringify(read.get(id)));
  if (changed.length === 0) return network;
  const distributions = new Map(network.distributions);
  for (const id of changed) {
    const row = read.get(id);
    if (row) distributions.set(id, row);
    else distributions.delete(id);
  }
  return { ...network, distributions, coming: byPoint(network.numbers, distributions) };
}

/**
 * By name as French readers look for it, without regard to accents and case; the organisation's own before another's of that name. A collator would take seconds
 * for a hundred thousand names.
 */
function byNameOwnFirst(points: readonly NetworkPoint[], own: string): NetworkPoint[] {
  const keyed = points.map((point) => ({ point, key: foldText(point.name), name: point.name, isOwn: point.organisationId === own }));
  keyed.sort((a, b) => {
    if (a.key !== b.key) return a.key < b.key ? -1 : 1;
    if (a.name !== b.name) return a.name < b.name ? -1 : 1;
    if (a.isOwn !== b.isOwn) return a.isOwn ? -1 : 1;
    return a.point.id < b.point.id ? -1 : 1;
  });
  return keyed.map(({ point }) => point);
}

/**
 * Rows that are sorted by name become points with numbers. The same name at the same place, kept by two organisations, is one point: an association and its farm
 * both know the market. One organisation that has two there means two.
 */
function numbered(sorted: readonly NetworkPoint[]): { points: NetworkPoint[]; numbers: Map<string, number> } {
  const points: NetworkPoint[] = [];
  const numbers = new Map<string, number>();
  /** Of the current name. */
  const places = new Map<string, number>();
  for (const [at, point] of sorted.entries()) {
    if (sorted[at - 1]?.name !== point.name) places.clear();
    const isAlone = sorted[at - 1]?.name !== point.name && sorted[at + 1]?.name !== point.name;
    const place = isAlone || point.latitude === null || point.longitude === null ? null : `${point.latitude} ${point.longitude}`;
    const known = place === null ? undefined : places.get(place);
    if (known !== undefined && points[known]?.organisationId !== point.organisationId) {
      numbers.set(point.id, known);
      continue;
    }
    if (place !== null && known === undefined) places.set(place, points.length);
    numbers.set(point.id, points.length);
    points.push(point);
  }
  return { points, numbers };
}

function byPoint(
  numbers: ReadonlyMap<string, number>,
  distributions: ReadonlyMap<string, NetworkDistribution>,
): Map<number, NetworkDistribution[]> {
  const coming = new Map<number, NetworkDistribution[]>();
  for (const distribution of distributions.values()) {
    const number = numbers.get(distribution.pickupPointId);
    if (number === undefined) continue;
    const own = coming.get(number);
    if (own) own.push(distribution);
    else coming.set(number, [distribution]);
  }
  for (const own of coming.values()) if (own.length > 1) own.sort(byStart);
  return coming;
}

function byStart(a: NetworkDistribution, b: NetworkDistribution): number {
  return a.startsAt === b.startsAt ? (a.id < b.id ? -1 : 1) : a.startsAt < b.startsAt ? -1 : 1;
}
