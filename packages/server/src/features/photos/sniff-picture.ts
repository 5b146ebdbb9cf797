export type PictureFormat = 'jpeg' | 'png' | 'webp' | 'avif';

const BOX_LENGTH_BYTES = 4;
const BRANDS_START = 8;
/** A real one has a handful of brands. */
const MAX_BOX_BYTES = 256;

/**
 * Tells a picture's format by its first bytes, whatever it is called. Nothing else is ever given to a decoder: no SVG, which is a program, and none of the formats of
 * which there are as many decoders as faults. HEIC, which iPhones write, needs a licence to be read.
 */
export function sniffPicture(bytes: Uint8Array): PictureFormat | null {
  if (startsWith(bytes, 0, '\xff\xd8\xff')) return 'jpeg';
  if (startsWith(bytes, 0, '\x89PNG\r\n\x1a\n')) return 'png';
  if (startsWith(bytes, 0, 'RIFF') && startsWith(bytes, BRANDS_START, 'WEBP')) return 'webp';
  return startsWith(bytes, BOX_LENGTH_BYTES, 'ftyp') && hasAvifBrand(bytes) ? 'avif' : null;
}

function startsWith(bytes: Uint8Array, at: number, text: string): boolean {
  return Buffer.from(bytes.subarray(at, at + text.length)).equals(Buffer.from(text, 'latin1'));
}

/** The first box of the file lists what can read it, four letters a brand. */
function hasAvifBrand(bytes: Uint8Array): boolean {
  const length = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(0);
  const brands = Buffer.from(bytes.subarray(BRANDS_START, Math.min(length, MAX_BOX_BYTES))).toString('latin1');
  return (brands.match(/.{4}/gs) ?? []).some((brand) => brand === 'avif' || brand === 'avis');
}
