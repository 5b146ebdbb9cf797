import { readSheet } from 'read-excel-file/node';
import { checkZip } from './check-zip.ts';
import { MAX_COLUMNS, MAX_LINES, type TableRow, UnreadableFile } from './table.ts';

const DAY_CHARACTERS = 10;

/**
 * The rows of a workbook's first sheet as text: numbers in plain notation with a point, dates as `YYYY-MM-DD`, truth as 1 and 0.
 *
 * @throws UnreadableFile when it is broken, not a workbook, or too large.
 */
export async function readXlsx(bytes: Uint8Array): Promise<TableRow[]> {
  await checkZip(bytes);
  const sheet = await readFirstSheet(bytes);
  if (sheet.length > MAX_LINES) throw new UnreadableFile('file.tooLarge', { maxLines: MAX_LINES });
  return sheet
    .map((row, index) => ({ line: index + 1, cells: row.slice(0, MAX_COLUMNS).map(cellText) }))
    .filter((row) => row.cells.some((cell) => cell !== ''));
}

async function readFirstSheet(bytes: Uint8Array): Promise<readonly (readonly unknown[])[]> {
  try {
    return await readSheet(Buffer.from(bytes), 1, { trim: false });
  } catch (error) {
    throw new UnreadableFile('file.unreadable', { reason: 'xlsx' }, { cause: error });
  }
}

function cellText(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return value ? '1' : '0';
  if (value instanceof Date) return value.toISOString().slice(0, DAY_CHARACTERS);
  return typeof value === 'number' ? numberText(value) : '';
}

/** Binary fractions show: what a spreadsheet displays as 5.31 may be kept as 5.3100000000000005. Fifteen digits are what it works with. */
function numberText(value: number): string {
  if (Number.isInteger(value)) return value.toString();
  const text = Number(value.toPrecision(15)).toString();
  return text.includes('e') ? new Intl.NumberFormat('en', { useGrouping: false, maximumFractionDigits: 15 }).format(value) : text;
}
