import { decodeText } from './decode-text.ts';
import { readCsv } from './read-csv.ts';
import { readXlsx } from './read-xlsx.ts';
import { type Table, UnreadableFile } from './table.ts';

/** First bytes of files that people mistake for CSV: old Excel, PDF, pictures. */
const foreign: readonly (readonly number[])[] = [
  [0xd0, 0xcf, 0x11, 0xe0],
  [0x25, 0x50, 0x44, 0x46],
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
];
const ZIP = [0x50, 0x4b, 0x03, 0x04];

/**
 * Reads a spreadsheet, whatever it is called: the bytes say what it is.
 *
 * @throws UnreadableFile
 */
export async function readTable(bytes: Uint8Array): Promise<Table> {
  if (bytes.length === 0) throw new UnreadableFile('file.empty');
  if (foreign.some((magic) => startsWith(bytes, magic))) throw new UnreadableFile('file.unreadable', { expected: 'CSV, XLSX' });
  if (startsWith(bytes, ZIP)) return { encoding: 'xlsx', rows: await readXlsx(bytes) };
  const { text, encoding } = decodeText(bytes);
  return { encoding, rows: await readCsv(text) };
}

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, at) => bytes[at] === byte);
}
