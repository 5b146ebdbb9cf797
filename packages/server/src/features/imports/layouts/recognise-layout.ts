import type { ImportReport } from '@cagette/sdk/contract/desk';
import type { TableRow } from '../reading/table.ts';
import { foldHeader } from '../fold-text.ts';
import { cagetteLayout } from './cagette-layout.ts';
import { cagetteProLayout } from './cagette-pro-layout.ts';
import type { Column } from './column.ts';
import type { Layout } from './layout.ts';
import { openFoodNetworkLayout } from './open-food-network-layout.ts';

export interface HeaderColumn {
  readonly index: number;
  /** As the file writes it. */
  readonly header: string;
}

/** A layout found in a file: where each column is, and which columns it does not know. */
export interface Recognised<Name extends string = ImportReport['layout']> {
  readonly layout: Layout<Name>;
  readonly headerLine: number;
  /** Rows before and including the headers. */
  readonly headerRows: number;
  readonly width: number;
  readonly columns: ReadonlyMap<Column, HeaderColumn>;
  readonly unknown: readonly HeaderColumn[];
}

/** Those of catalogues. */
export const catalogueLayouts: readonly Layout[] = [cagetteProLayout, openFoodNetworkLayout, cagetteLayout];
/** Titles and notes above the headers. */
const SEARCHED_ROWS = 15;

/** Finds the row of headers and the layout it belongs to: the most columns known. Null when no row has even two. */
export function recogniseLayout<Name extends string>(rows: readonly TableRow[], layouts: readonly Layout<Name>[]): Recognised<Name> | null {
  let best: Recognised<Name> | null = null;
  for (const [index, row] of rows.slice(0, SEARCHED_ROWS).entries()) {
    for (const layout of layouts) {
      const found = matchHeaders(layout, row, index + 1);
      if (isTold(found) && found.columns.size > Math.max(1, best?.columns.size ?? 0)) best = found;
    }
  }
  return best;
}

/** The groups of required columns of which the file has none, each as the header to write. */
export function missingHeaders(found: Recognised<string>, alsoRequired: readonly Column[] = []): string[] {
  const groups = [...found.layout.required, ...alsoRequired.map((column) => [column])];
  return groups.filter((group) => !group.some((column) => found.columns.has(column))).map((group) => headerOf(found.layout, group[0]));
}

function headerOf(layout: Layout<string>, column: Column | undefined): string {
  const own = column === undefined ? undefined : (layout.headers[column] ?? cagetteLayout.headers[column]);
  return own?.[0] ?? '';
}

function isTold(found: Recognised<string>): boolean {
  return found.layout.telling.length === 0 || found.layout.telling.filter((column) => found.columns.has(column)).length >= 2;
}

/** Which columns of a layout a row of headers names. */
export function matchHeaders<Name extends string>(layout: Layout<Name>, row: TableRow, headerRows: number): Recognised<Name> {
  const names = namesOf(layout);
  const ignored = new Set(layout.ignored.map(foldHeader));
  const columns = new Map<Column, HeaderColumn>();
  const unknown: HeaderColumn[] = [];
  for (const [index, cell] of row.cells.entries()) {
    const header = cell.trim();
    const folded = foldHeader(header);
    const column = names.get(folded);
    if (folded === '') continue;
    if (column !== undefined && !columns.has(column)) columns.set(column, { index, header });
    else if (!ignored.has(folded)) unknown.push({ index, header });
  }
  return { layout, headerLine: row.line, headerRows, width: row.cells.length, columns, unknown };
}

/** The layout's columns by every name that they go by, folded. */
export function namesOf(layout: Layout<string>): ReadonlyMap<string, Column> {
  const names = new Map<string, Column>();
  for (const [column, headers] of Object.entries(layout.headers) as [Column, readonly string[]][]) {
    for (const header of headers) names.set(foldHeader(header), column);
  }
  return names;
}
