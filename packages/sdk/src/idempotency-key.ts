const KEY_BYTES = 16;
const HEX = 16;
const BYTE_VALUES = 256;

/**
 * A key for one intent of a person, such as «place this order». Keep it as long as the intent is the same and give it to every attempt: the server
 * answers the second with the first one's order. Works on pages without https, where `crypto.randomUUID` is missing.
 */
export function createIdempotencyKey(random: () => number = Math.random): string {
  const source: Crypto | undefined = globalThis.crypto;
  const bytes = new Uint8Array(KEY_BYTES);
  if (source) source.getRandomValues(bytes);
  else bytes.forEach((_, index) => (bytes[index] = random() * BYTE_VALUES));
  return Array.from(bytes, (byte) => byte.toString(HEX).padStart(2, '0')).join('');
}
