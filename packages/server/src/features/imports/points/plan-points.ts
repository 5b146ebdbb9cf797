import type { PointChange } from '@cagette/sdk/contract/desk';
import type { PointFields, PointFile, PointLine } from './point-line.ts';
import { referenceOf } from './reference-of.ts';

/** A point as it is kept; one that was made by hand has no reference. */
export interface KeptPoint extends Omit<PointFields, 'reference'> {
  readonly id: string;
  readonly reference: string | null;
}

export interface PlannedPoint extends PointFields {
  readonly id: string;
}

/** What an import of points writes. Nothing is ever deleted: people may still have to collect there. */
export interface PointPlan {
  readonly created: readonly PlannedPoint[];
  readonly changed: readonly PlannedPoint[];
  /** Points that the file does not name, which stay as they are. */
  readonly absent: readonly KeptPoint[];
  readonly unchanged: number;
  readonly changes: readonly PointChange[];
}

/** What a file may say nothing of. */
const optionalFields = [
  'name',
  'street',
  'postcode',
  'city',
  'kind',
  'access',
  'wheelchair',
  'usualWeekday',
  'usualFrom',
  'usualTo',
] as const;
const comparedFields = [...optionalFields, 'country', 'latitude', 'longitude', 'isApproximate', 'timeZone', 'reference'] as const;

/** Decides what a file changes. Planning the same file on its own outcome plans nothing. */
export function planPoints(
  file: Pick<PointFile, 'lines' | 'given' | 'faultyReferences'>,
  kept: readonly KeptPoint[],
  makeId: () => string,
): PointPlan {
  const { find, findByHand } = finderOf(kept);
  const created: PlannedPoint[] = [];
  const changed: PlannedPoint[] = [];
  const changes: PointChange[] = [];
  const faulty = new Set(file.faultyReferences.flatMap((reference) => (find(reference) ?? findByHand(reference))?.id ?? []));
  const planned = new Set<string>();
  for (const line of file.lines) {
    const referred = find(line.point.reference);
    // By its own id in one line and by its reference in another: the first counts, as a second point could not have the same reference.
    if (referred && planned.has(referred.id)) continue;
    const byHand = findByHand(referenceOf(line.point));
    const before = referred ?? (byHand && planned.has(byHand.id) ? undefined : byHand);
    const isNew = before === undefined;
    const point = isNew ? { ...line.point, id: makeId() } : merge(line, before, file.given);
    const fields = isNew ? {} : differences(before, point);
    planned.add(point.id);
    if (isNew) created.push(point);
    else if (Object.keys(fields).length > 0) changed.push(point);
    if (isNew || Object.keys(fields).length > 0) changes.push(changeOf(isNew ? 'create' : 'change', point, fields));
  }
  const absent = kept.filter(({ id }) => !planned.has(id) && !faulty.has(id));
  for (const point of absent) changes.push(changeOf('absent', point, {}));
  return { created, changed, absent, changes, unchanged: file.lines.length - created.length - changed.length };
}

interface Finder {
  /** By its reference, or by its own id as our export gives it. */
  readonly find: (reference: string) => KeptPoint | undefined;
  /** One that was made by hand, by what a line without a reference goes by. */
  readonly findByHand: (reference: string) => KeptPoint | undefined;
}

function finderOf(kept: readonly KeptPoint[]): Finder {
  const known = new Map([
    ...kept.map((point) => [point.id, point] as const),
    ...kept.map((point) => [point.reference ?? point.id, point] as const),
  ]);
  const byHand = new Map(kept.filter(({ reference }) => reference === null).map((point) => [referenceOf(point), point]));
  return { find: (reference) => known.get(reference), findByHand: (reference) => byHand.get(reference) };
}

function merge({ point, isNameMade }: PointLine, kept: KeptPoint, given: PointFile['given']): PlannedPoint {
  const left = optionalFields.filter((field) => !given.has(field) || (field === 'name' && isNameMade));
  // Its own id, as our export gives it, is no reason to forget what another file calls it.
  const reference = point.reference === kept.id ? (kept.reference ?? kept.id) : point.reference;
  const merged = { ...point, ...Object.fromEntries(left.map((field) => [field, kept[field]])), reference, id: kept.id };
  // Somebody knew better where it is than the middle of its commune, or nobody knows any more.
  const isGuess = point.isApproximate || point.latitude === null;
  const hasMoved = kept.postcode !== merged.postcode || kept.city !== merged.city;
  if (!isGuess || hasMoved || kept.latitude === null || kept.isApproximate) return merged;
  return { ...merged, latitude: kept.latitude, longitude: kept.longitude, isApproximate: false };
}

function differences(before: KeptPoint, after: PlannedPoint): PointChange['fields'] {
  return Object.fromEntries(
    comparedFields.filter((field) => before[field] !== after[field]).map((field) => [field, [before[field], after[field]] as const]),
  );
}

function changeOf(kind: PointChange['kind'], { name, city, reference }: KeptPoint, fields: PointChange['fields']): PointChange {
  return { kind, name, city, reference, fields };
}
