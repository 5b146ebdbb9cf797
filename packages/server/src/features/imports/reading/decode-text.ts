export type Encoding = 'utf-8' | 'utf-8-bom' | 'utf-16le' | 'utf-16be' | 'windows-1252';

export interface DecodedText {
  readonly text: string;
  readonly encoding: Encoding;
}

const SAMPLE_BYTES = 4096;
/** Of the byte pairs of Latin text in UTF-16, nearly all have a zero on one side; a fifth is already no other encoding. */
const UTF16_SHARE = 5;

/**
 * Spreadsheets save UTF-8 with or without a byte-order mark, UTF-16 («Unicode text») and, in western Europe, Windows-1252. What is valid
 * UTF-8 is UTF-8: accented text in Windows-1252 practically never is.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return { text: decode(bytes, 'utf-8'), encoding: 'utf-8-bom' };
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { text: decode(bytes, 'utf-16le'), encoding: 'utf-16le' };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { text: decode(bytes, 'utf-16be'), encoding: 'utf-16be' };
  const utf16 = guessUtf16(bytes);
  if (utf16 !== null) return { text: decode(bytes, utf16), encoding: utf16 };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' };
  } catch {
    return { text: decode(bytes, 'windows-1252'), encoding: 'windows-1252' };
  }
}

function decode(bytes: Uint8Array, encoding: string): string {
  return new TextDecoder(encoding).decode(bytes);
}

function guessUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const length = Math.min(bytes.length - (bytes.length % 2), SAMPLE_BYTES);
  let highFirst = 0;
  let lowFirst = 0;
  for (let at = 0; at < length; at += 2) {
    if (bytes[at] === 0 && bytes[at + 1] !== 0) highFirst++;
    if (bytes[at] !== 0 && bytes[at + 1] === 0) lowFirst++;
  }
  const pairs = length / 2;
  if (lowFirst * UTF16_SHARE > pairs && lowFirst > highFirst) return 'utf-16le';
  return highFirst * UTF16_SHARE > pairs && highFirst > lowFirst ? 'utf-16be' : null;
}
