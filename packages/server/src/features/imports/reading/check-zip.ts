import { promisify } from 'node:util';
import { inflateRaw } from 'node:zlib';
import { UnreadableFile } from './table.ts';

const inflate = promisify(inflateRaw);

/** What a workbook may unpack to; 50,000 lines of a catalogue are about half of it. */
const MAX_UNPACKED_BYTES = 48 * 1024 * 1024;
const MAX_ENTRIES = 2000;
/** Offsets and sizes of the zip format (PKWARE APPNOTE, sections 4.3.7, 4.3.12 and 4.3.16). */
const END_SIGNATURE = 0x06054b50;
const END_BYTES = 22;
const MAX_COMMENT_BYTES = 65_535;
const ENTRY_SIGNATURE = 0x02014b50;
const ENTRY_BYTES = 46;
const LOCAL_BYTES = 30;
const STORED = 0;
const DEFLATED = 8;

/**
 * Unpacks a zip file's entries against a budget, before anything else does: the sizes that a zip declares are claims.
 *
 * @throws UnreadableFile `file.tooLarge` for a zip bomb, `file.unreadable` for a broken archive.
 */
export async function checkZip(bytes: Uint8Array): Promise<void> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    await unpackAll(bytes, view);
  } catch (error) {
    if (error instanceof UnreadableFile) throw error;
    if (error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE') throw tooLarge();
    throw new UnreadableFile('file.unreadable', { reason: 'xlsx' }, { cause: error });
  }
}

async function unpackAll(bytes: Uint8Array, view: DataView): Promise<void> {
  const end = findEnd(view);
  const entries = view.getUint16(end + 10, true);
  if (entries > MAX_ENTRIES) throw tooLarge();
  let at = view.getUint32(end + 16, true);
  let left = MAX_UNPACKED_BYTES;
  for (let entry = 0; entry < entries; entry++) {
    if (view.getUint32(at, true) !== ENTRY_SIGNATURE) throw new RangeError('central directory entry expected');
    const method = view.getUint16(at + 10, true);
    const packedBytes = view.getUint32(at + 20, true);
    const local = view.getUint32(at + 42, true);
    const dataAt = local + LOCAL_BYTES + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    const packed = bytes.subarray(dataAt, dataAt + packedBytes);
    if (method === STORED) left -= packed.length;
    else if (method === DEFLATED) left -= (await inflate(packed, { maxOutputLength: Math.max(left, 1) })).length;
    else throw new RangeError(`compression method ${method}`);
    if (left <= 0) throw tooLarge();
    at += ENTRY_BYTES + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
}

function findEnd(view: DataView): number {
  const last = view.byteLength - END_BYTES;
  for (let at = last; at >= Math.max(0, last - MAX_COMMENT_BYTES); at--) {
    if (view.getUint32(at, true) === END_SIGNATURE) return at;
  }
  throw new RangeError('no end of central directory');
}

function tooLarge(): UnreadableFile {
  return new UnreadableFile('file.tooLarge', { maxBytes: MAX_UNPACKED_BYTES });
}
