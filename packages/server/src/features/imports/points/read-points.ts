import { setImmediate } from 'node:timers/promises';
import type { FaultCode } from '@cagette/sdk/contract/desk';
import { FaultList } from '../fault-list.ts';
import type { Column } from '../layouts/column.ts';
import { missingHeaders, type Recognised, recogniseLayout } from '../layouts/recognise-layout.ts';
import type { Progress } from '../read-catalogue.ts';
import { decodeText } from '../reading/decode-text.ts';
import { readTable } from '../reading/read-table.ts';
import { type TableRow, UnreadableFile } from '../reading/table.ts';
import { RowReader } from '../row-reader.ts';
import type { FaultParams } from '../values/parsed.ts';
import type { PointFields, PointFile, PointLine } from './point-line.ts';
import { readGeoJson } from './read-geojson.ts';
import { pointsLayout } from './points-layout.ts';
import { type PointOptions, readPointRow } from './read-point-row.ts';
import { referenceOf } from './reference-of.ts';

interface Rows {
  readonly layout: PointFile['layout'];
  readonly encoding: string;
  readonly found: Recognised<'pickupPoints'>;
  readonly rows: readonly TableRow[];
  readonly lineCount: number;
}

/** Other work goes on after so many. */
const ROWS_AT_ONCE = 500;

/** Reads a file of pickup points, a spreadsheet or GeoJSON, and says every fault in it. Never throws for what a file holds. */
export async function readPoints(
  bytes: Uint8Array,
  options: Omit<PointOptions, 'isFromMap'>,
  onProgress: Progress = () => {},
): Promise<PointFile> {
  const faults = new FaultList();
  const read = await rowsOf(bytes, faults);
  if (read === null)
    return {
      layout: 'spreadsheet',
      encoding: 'unknown',
      lineCount: 0,
      given: new Set(),
      lines: [],
      faultyReferences: [],
      faults: faults.list(),
    };
  const { layout, encoding, found, rows, lineCount } = read;
  const lines: PointLine[] = [];
  const faultyReferences: string[] = [];
  const firstLines = new Map<string, number>();
  for (const [index, row] of rows.entries()) {
    const reader = new RowReader(row, found, faults);
    const line = readPointRow(reader, { ...options, isFromMap: layout === 'geojson' });
    const first = line && firstLines.get(line.point.reference);
    if (line === null) faultyReferences.push(...whatIsKnown(reader));
    else if (first === undefined || first === null) {
      firstLines.set(line.point.reference, line.line);
      lines.push(line);
    } else
      reader.fault(
        found.columns.has('reference') && reader.cell('reference') !== '' ? 'reference' : 'pointName',
        'value.duplicateReference',
        { firstLine: first },
      );
    if ((index + 1) % ROWS_AT_ONCE === 0) {
      onProgress(index + 1, rows.length);
      await setImmediate();
    }
  }
  onProgress(rows.length, rows.length);
  noteCounts(lines, layout, faults);
  return { layout, encoding, lineCount, given: givenBy(found), lines, faultyReferences, faults: faults.list() };
}

async function rowsOf(bytes: Uint8Array, faults: FaultList): Promise<Rows | null> {
  try {
    const decoded = isJson(bytes) ? decodeText(bytes) : null;
    return decoded === null ? await spreadsheetRows(bytes, faults) : await geoJsonRows(decoded, faults);
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    faults.add(error.line, null, null, error.code, error.params);
    return null;
  }
}

async function spreadsheetRows(bytes: Uint8Array, faults: FaultList): Promise<Rows | null> {
  const table = await readTable(bytes);
  const found = recogniseLayout(table.rows, [pointsLayout]);
  const expected = 'Nom, Adresse, Code postal, Commune';
  if (found === null)
    faults.add(table.rows[0]?.line ?? 1, null, null, table.rows.length === 0 ? 'file.empty' : 'header.missing', { expected });
  if (found === null) return null;
  for (const { header } of found.unknown) faults.add(found.headerLine, header, null, 'header.unknown', {}, 'warning');
  for (const header of missingHeaders(found)) faults.add(found.headerLine, null, null, 'header.missing', { expected: header });
  const rows = table.rows.slice(found.headerRows);
  if (rows.length === 0) faults.add(found.headerLine, null, null, 'file.empty');
  return { layout: 'spreadsheet', encoding: table.encoding, found, rows: faults.errors > 0 ? [] : rows, lineCount: rows.length };
}

async function geoJsonRows({ text, encoding }: { readonly text: string; readonly encoding: string }, faults: FaultList): Promise<Rows> {
  const { rows, found, featureCount } = await readGeoJson(text, faults);
  if (featureCount === 0) faults.add(null, null, null, 'file.empty');
  return { layout: 'geojson', encoding, found, rows, lineCount: featureCount };
}

/** A brace or a bracket begins no spreadsheet. */
function isJson(bytes: Uint8Array): boolean {
  return /^[\s\0\ufeff]*[{[]/.test(decodeText(bytes.subarray(0, 64)).text);
}

/** What a line with errors is about, so that the point it means does not count as missing. */
function whatIsKnown(row: RowReader): string[] {
  const reference = row.cell('reference');
  return reference === ''
    ? [referenceOf({ name: row.cell('pointName'), postcode: row.cell('postcode'), city: row.cell('city') })]
    : [reference];
}

/** What is true of so many places that a line each would hide everything else. */
function noteCounts(lines: readonly PointLine[], layout: PointFile['layout'], faults: FaultList): void {
  const note = (code: FaultCode, params: FaultParams) => faults.add(null, null, null, code, params, 'warning');
  const made = lines.filter(({ isNameMade }) => isNameMade);
  if (made[0]) note('place.namesMade', { count: made.length, example: made[0].point.name });
  const nowhere = lines.filter(({ point: { street, postcode, city } }) => street === '' && postcode === '' && city === '');
  if (nowhere.length > 0) note('place.withoutAddress', { count: nowhere.length });
  const strange = lines.flatMap(({ unknownKind }) => unknownKind ?? []);
  // Of a spreadsheet each line says so itself.
  if (strange[0] !== undefined && layout === 'geojson') note('place.kindsUnknown', { count: strange.length, example: strange[0] });
}

const fieldsOfColumns: Readonly<Partial<Record<Column, readonly (keyof PointFields)[]>>> = {
  pointName: ['name'],
  street: ['street'],
  postcode: ['postcode'],
  city: ['city'],
  kind: ['kind'],
  access: ['access', 'wheelchair'],
  wheelchair: ['wheelchair'],
  weekday: ['usualWeekday'],
  from: ['usualFrom'],
  to: ['usualTo'],
};

function givenBy(found: Recognised<'pickupPoints'>): ReadonlySet<keyof PointFields> {
  return new Set([...found.columns.keys()].flatMap((column) => fieldsOfColumns[column] ?? []));
}
