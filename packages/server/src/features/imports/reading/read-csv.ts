import { setImmediate } from 'node:timers/promises';
import { CsvError, parse } from 'csv-parse';
import { sniffDelimiter } from './sniff-delimiter.ts';
import { MAX_LINES, type TableRow, UnreadableFile } from './table.ts';

const SLICE_BYTES = 32_768;
/** One cell of a megabyte is a quote that was never closed. */
const MAX_RECORD_CHARACTERS = 1_000_000;
const LINE_BREAK = /\r\n|\n|\r/g;

/**
 * Reads delimited text as leniently as spreadsheets do: stray quotes, ragged and empty rows pass. Other work goes on between slices.
 *
 * @throws UnreadableFile when a quote is never closed or the file is too long.
 */
export async function readCsv(text: string): Promise<TableRow[]> {
  const parser = parse({
    delimiter: sniffDelimiter(text),
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_quotes: true,
    relax_column_count: true,
    max_record_size: MAX_RECORD_CHARACTERS,
    raw: true,
  });
  const rows: TableRow[] = [];
  let line = 1;
  const fed = feed(parser, text);
  try {
    for await (const parsed of parser) {
      const { record, raw } = parsed as { record: string[]; raw: string };
      if (record.some((cell) => cell !== '')) rows.push({ line, cells: record });
      if (rows.length > MAX_LINES) throw new UnreadableFile('file.tooLarge', { maxLines: MAX_LINES });
      line += raw.match(LINE_BREAK)?.length ?? 0;
    }
  } catch (error) {
    if (error instanceof CsvError) throw new UnreadableFile('file.unreadable', { reason: 'quote' }, { line, cause: error });
    throw error;
  } finally {
    parser.destroy();
    await fed;
  }
  return rows;
}

async function feed(parser: ReturnType<typeof parse>, text: string): Promise<void> {
  // Bytes, because a slice of characters could cut one outside the basic plane in two.
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length && !parser.destroyed; at += SLICE_BYTES) {
    parser.write(bytes.subarray(at, at + SLICE_BYTES));
    await setImmediate();
  }
  if (!parser.destroyed) parser.end();
}
