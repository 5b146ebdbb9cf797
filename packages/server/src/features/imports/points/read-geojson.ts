import { setImmediate } from 'node:timers/promises';
import * as z from 'zod/mini';
import type { FaultList } from '../fault-list.ts';
import { foldHeader } from '../fold-text.ts';
import type { Column } from '../layouts/column.ts';
import { matchHeaders, namesOf, type Recognised } from '../layouts/recognise-layout.ts';
import { MAX_LINES, type TableRow, UnreadableFile } from '../reading/table.ts';
import { pointsLayout } from './points-layout.ts';

export interface GeoJsonTable {
  /** A feature each; its line is the number of the feature. */
  readonly rows: readonly TableRow[];
  readonly found: Recognised<'pickupPoints'>;
  readonly featureCount: number;
}

const Feature = z.object({
  type: z.literal('Feature'),
  id: z.optional(z.union([z.string(), z.number()])),
  geometry: z.nullish(z.object({ type: z.string(), coordinates: z.optional(z.unknown()) })),
  properties: z.nullish(z.record(z.string(), z.unknown())),
});
type Feature = z.infer<typeof Feature>;
const Collection = z.object({ type: z.literal('FeatureCollection'), features: z.array(z.unknown()) });
/** Longitude, latitude, and perhaps an altitude (RFC 7946, section 3.1.1). */
const Position = z.tuple([z.number(), z.number()], z.number());

/** Other work goes on after so many. */
const FEATURES_AT_ONCE = 1000;
/** What is close to zero is written with a power of ten otherwise. */
const plainNumber = new Intl.NumberFormat('en', { useGrouping: false, maximumFractionDigits: 20 });
/** Made of the feature rather than of one property. */
const OWN_COLUMNS = ['longitude', 'latitude', 'id'];
const OWN_MEANINGS: ReadonlySet<Column> = new Set(['longitude', 'latitude', 'reference']);

/**
 * Reads the features of a GeoJSON text as the rows of a table: a column for the geometry's degrees, one for the id, and one for each property that means something
 * here, under the property's own name. What is no point is noted.
 *
 * @throws UnreadableFile when it is not GeoJSON, or too long.
 */
export async function readGeoJson(text: string, faults: FaultList): Promise<GeoJsonTable> {
  const features = featuresOf(text);
  if (features.length > MAX_LINES) throw new UnreadableFile('file.tooLarge', { maxLines: MAX_LINES });
  const points: { readonly line: number; readonly feature: Feature; readonly degrees: readonly string[] }[] = [];
  for (const [index, candidate] of features.entries()) {
    const parsed = z.safeParse(Feature, candidate);
    const degrees = parsed.success ? degreesOf(parsed.data) : null;
    if (!parsed.success) faults.add(index + 1, null, null, 'feature.invalid');
    else if (degrees === null) faults.add(index + 1, 'geometry', parsed.data.geometry?.type ?? null, 'feature.notPoint');
    else points.push({ line: index + 1, feature: parsed.data, degrees });
    if ((index + 1) % FEATURES_AT_ONCE === 0) await setImmediate();
  }
  const properties = propertiesOf(points.map(({ feature }) => feature));
  const rows = points.map(({ line, feature, degrees }) => ({
    line,
    cells: [...degrees, referenceOf(feature), ...properties.map((name) => cellOf(feature.properties?.[name]))],
  }));
  const headers = [...OWN_COLUMNS, ...properties];
  return { rows, found: matchHeaders(pointsLayout, { line: 1, cells: headers }, 0), featureCount: features.length };
}

function featuresOf(text: string): readonly unknown[] {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    throw new UnreadableFile('file.unreadable', { reason: 'json' }, { cause: error });
  }
  const collection = z.safeParse(Collection, json);
  if (collection.success) return collection.data.features;
  if (z.safeParse(Feature, json).success) return [json];
  throw new UnreadableFile('file.unreadable', { expected: 'GeoJSON FeatureCollection' });
}

/** What a file calls the reference of a place counts before an id, which some program may have given. */
function referenceOf({ id, properties }: Feature): string {
  return (
    [properties?.['reference'], properties?.['ref'], id, properties?.['@id'], properties?.['id']].map(cellOf).find((text) => text !== '') ??
    ''
  );
}

/** Two empty cells for a feature without a geometry, null for one that is no point. */
function degreesOf({ geometry }: Feature): readonly string[] | null {
  if (!geometry) return ['', ''];
  const position = geometry.type === 'Point' ? z.safeParse(Position, geometry.coordinates) : null;
  return position?.success ? [cellOf(position.data[0]), cellOf(position.data[1])] : null;
}

/** Of thousands of names that a file may use, those that the layout knows; the first of each meaning. */
function propertiesOf(features: readonly Feature[]): string[] {
  const meanings = namesOf(pointsLayout);
  const found = new Map<Column, string>();
  for (const { properties } of features) {
    for (const name of Object.keys(properties ?? {})) {
      const column = meanings.get(foldHeader(name));
      if (column !== undefined && !OWN_MEANINGS.has(column) && !found.has(column)) found.set(column, name);
    }
  }
  return [...found.values()];
}

function cellOf(value: unknown): string {
  if (typeof value === 'number') return String(value).includes('e') ? plainNumber.format(value) : String(value);
  return typeof value === 'string' || typeof value === 'boolean' ? String(value) : '';
}
