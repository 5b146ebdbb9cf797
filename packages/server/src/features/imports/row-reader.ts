import type { FaultCode, ImportFault } from '@cagette/sdk/contract/desk';
import type { FaultList } from './fault-list.ts';
import type { Column } from './layouts/column.ts';
import type { Recognised } from './layouts/recognise-layout.ts';
import type { TableRow } from './reading/table.ts';
import { textFault, textWarnings, unescapeFormula } from './text-safety.ts';
import type { FaultParams, Parsed } from './values/parsed.ts';

const nameColumns: ReadonlySet<Column> = new Set(['product', 'offer', 'pointName']);

/** Reads the cells of one row, and notes what is wrong with them under the header that the file wrote. */
export class RowReader {
  readonly line: number;
  readonly #row: TableRow;
  readonly #found: Recognised<string>;
  readonly #faults: FaultList;
  #failed = false;

  constructor(row: TableRow, found: Recognised<string>, faults: FaultList) {
    this.line = row.line;
    this.#row = row;
    this.#found = found;
    this.#faults = faults;
    if (row.cells.slice(found.width).some((cell) => cell.trim() !== '')) {
      this.#failed = true;
      faults.add(row.line, null, null, 'row.tooManyCells', { cells: row.cells.length, expected: found.width });
    }
  }

  /** Whether an error was noted for this row. */
  get failed(): boolean {
    return this.#failed;
  }

  has(column: Column): boolean {
    return this.#found.columns.has(column);
  }

  /** The cell's text without the blanks around it; empty when there is no such column. */
  cell(column: Column): string {
    const place = this.#found.columns.get(column);
    return place === undefined ? '' : unescapeFormula((this.#row.cells[place.index] ?? '').toWellFormed().trim()).trim();
  }

  fault(column: Column | null, code: FaultCode, params: FaultParams = {}, severity: ImportFault['severity'] = 'error'): void {
    if (severity === 'error') this.#failed = true;
    const place = column === null ? undefined : this.#found.columns.get(column);
    this.#faults.add(this.line, place?.header ?? null, column === null ? null : this.cell(column), code, params, severity);
  }

  /** A text of at most `max` characters, or null when the cell is empty. */
  text(column: Column, max: number): string | null {
    const text = this.cell(column);
    if (text === '') return null;
    const fault = textFault(text, max);
    if (fault !== null) {
      this.fault(column, fault.code, fault.params);
      return null;
    }
    for (const code of textWarnings(text, nameColumns.has(column))) this.fault(column, code, {}, 'warning');
    return text;
  }

  /** A text that must be there. */
  requiredText(column: Column, max: number): string | null {
    if (this.cell(column) === '') this.fault(column, 'value.missing');
    return this.text(column, max);
  }

  /** The cell as `parse` understands it; null when it is empty or wrong. */
  value<Value>(column: Column, parse: (text: string) => Parsed<Value>): Value | null {
    const text = this.cell(column);
    return text === '' ? null : this.parsed(column, parse(text));
  }

  /** What was understood, or null after noting what was not. */
  parsed<Value>(column: Column, result: Parsed<Value>): Value | null {
    if (result.ok) return result.value;
    this.fault(column, result.code, result.params);
    return null;
  }
}
