import { stringify } from 'csv-stringify/sync';
import { escapeFormula } from '../imports/text-safety.ts';

export type CsvCell = string | number | null;

/** A spreadsheet that opens with a double click in France and runs nothing: byte-order mark, semicolons, no cell that is a formula. */
export function csvOfRows(header: readonly string[], rows: readonly (readonly CsvCell[])[]): string {
  const safe = rows.map((row) => row.map((cell) => (typeof cell === 'string' ? escapeFormula(cell) : cell)));
  return stringify([[...header], ...safe], {
    bom: true,
    delimiter: ';',
    record_delimiter: 'windows',
    escape_formulas: true,
    quoted_match: /[\r\n,\t]|^\s|\s$/,
  });
}
