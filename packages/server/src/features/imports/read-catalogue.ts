import { setImmediate } from 'node:timers/promises';
import type { ImportReport } from '@cagette/sdk/contract/desk';
import type { CatalogueFile, CatalogueLine, FaultyLine, OptionalField } from './catalogue-line.ts';
import { FaultList } from './fault-list.ts';
import { findDuplicates } from './find-duplicates.ts';
import type { ImportOptions } from './import-options.ts';
import { cagetteProRows } from './layouts/read-cagette-pro-rows.ts';
import { readCagetteRow } from './layouts/read-cagette-row.ts';
import type { Column } from './layouts/column.ts';
import { readOpenFoodNetworkRow } from './layouts/read-open-food-network-row.ts';
import { catalogueLayouts, missingHeaders, recogniseLayout, type Recognised } from './layouts/recognise-layout.ts';
import { readTable } from './reading/read-table.ts';
import { type Table, type TableRow, UnreadableFile } from './reading/table.ts';
import { RowReader } from './row-reader.ts';

/** Called now and then with the lines read so far and in all. */
export type Progress = (done: number, total: number) => void;

const ROWS_AT_ONCE = 250;

/** Reads a catalogue from a file's bytes: what it says, and every fault in it. Never throws for what a file holds. */
export async function readCatalogue(bytes: Uint8Array, options: ImportOptions, onProgress: Progress = () => {}): Promise<CatalogueFile> {
  const faults = new FaultList();
  const table = await tableOf(bytes, faults);
  if (table === null) return emptyFile('cagette', 'unknown', faults);
  const found = recogniseLayout(table.rows, catalogueLayouts);
  if (found === null) {
    faults.add(table.rows[0]?.line ?? 1, null, null, table.rows.length === 0 ? 'file.empty' : 'header.missing', {
      expected: 'Produit, Prix TTC, TVA',
    });
    return emptyFile('cagette', table.encoding, faults);
  }
  noteHeaders(found, options, faults);
  const rows = table.rows.slice(found.headerRows);
  notePictures(found, rows, faults);
  if (faults.errors > 0) return { ...emptyFile(found.layout.name, table.encoding, faults), lineCount: rows.length };
  if (rows.length === 0) faults.add(found.headerLine, null, null, 'file.empty');
  const readRow = rowReaderOf(found.layout.name, options);
  const lines: CatalogueLine[] = [];
  const faultyLines: FaultyLine[] = [];
  for (const [index, row] of rows.entries()) {
    const reader = new RowReader(row, found, faults);
    const line = readRow(reader);
    if (line === null) faultyLines.push(whatIsKnown(reader, options));
    else lines.push(line);
    if ((index + 1) % ROWS_AT_ONCE === 0) {
      onProgress(index + 1, rows.length);
      await setImmediate();
    }
  }
  onProgress(rows.length, rows.length);
  const columnOf = (column: Column) => found.columns.get(column)?.header ?? null;
  const unique = findDuplicates(lines, faultyLines, faults, {
    reference: columnOf('reference'),
    name: columnOf('offer') ?? columnOf('product'),
  });
  return {
    layout: found.layout.name,
    encoding: table.encoding,
    lineCount: rows.length,
    given: givenBy(found),
    ...unique,
    faults: faults.list(),
  };
}

async function tableOf(bytes: Uint8Array, faults: FaultList): Promise<Table | null> {
  try {
    return await readTable(bytes);
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    faults.add(error.line, null, null, error.code, error.params);
    return null;
  }
}

function rowReaderOf(layout: ImportReport['layout'], options: ImportOptions): (row: RowReader) => CatalogueLine | null {
  if (layout === 'cagettePro') return cagetteProRows(options);
  return layout === 'openFoodNetwork' ? (row) => readOpenFoodNetworkRow(row, options) : (row) => readCagetteRow(row, options);
}

function noteHeaders(found: Recognised, options: ImportOptions, faults: FaultList): void {
  for (const { header } of found.unknown) faults.add(found.headerLine, header, null, 'header.unknown', {}, 'warning');
  const alsoRequired: Column[] = options.organisation.kind === 'association' ? ['producer'] : [];
  for (const expected of missingHeaders(found, alsoRequired)) faults.add(found.headerLine, null, null, 'header.missing', { expected });
}

/** Addresses are not fetched: a file of somebody's would make the server call whom it says. */
function notePictures({ columns, headerLine }: Recognised, rows: readonly TableRow[], faults: FaultList): void {
  const column = columns.get('pictureAddress');
  if (column === undefined) return;
  const count = rows.filter((row) => (row.cells[column.index] ?? '').trim() !== '').length;
  if (count > 0) faults.add(headerLine, column.header, null, 'header.pictures', { count }, 'warning');
}

function whatIsKnown(row: RowReader, { organisation }: ImportOptions): FaultyLine {
  const cell = (column: Column) => (row.cell(column) === '' ? null : row.cell(column));
  const producer = organisation.kind === 'farm' ? null : cell('producer');
  return { line: row.line, producer, productName: cell('product'), offerName: cell('offer'), reference: cell('reference') };
}

const columnsOfFields: Readonly<Record<OptionalField, readonly Column[]>> = {
  category: ['category'],
  description: ['description'],
  labels: ['labels', 'organic'],
  origin: ['origin'],
  ingredients: ['ingredients'],
  allergens: ['allergens'],
  storage: ['storage'],
  alcoholBp: ['alcohol'],
  reference: ['reference'],
  depositCents: ['deposit'],
  stock: ['stock', 'onDemand'],
};

function givenBy(found: Recognised): ReadonlySet<OptionalField> {
  const fields = Object.entries(columnsOfFields) as [OptionalField, readonly Column[]][];
  return new Set(fields.filter(([, columns]) => columns.some((column) => found.columns.has(column))).map(([field]) => field));
}

function emptyFile(layout: ImportReport['layout'], encoding: string, faults: FaultList): CatalogueFile {
  return { layout, encoding, lineCount: 0, given: new Set(), lines: [], faultyLines: [], faults: faults.list() };
}
