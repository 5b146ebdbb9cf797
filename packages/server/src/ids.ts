import { getRandomValues, randomBytes, randomInt } from 'node:crypto';
import { type IdKind, idPrefixes } from '@cagette/sdk/contract/primitives';

const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';
const TIME_CHARACTERS = 10;
const RANDOM_CHARACTERS = 16;
const BASE = 32;
const POOL_BYTES = 4096;
const TOKEN_BYTES = 32;
/** Letters and digits that are not mistaken for one another when read aloud or handwritten. */
const CODE_ALPHABET = 'ACDEFGHJKLMNPQRTUVWXY34679';
const CODE_CHARACTERS = 3;
const CODE_NUMBERS = 1000;

/** Random bytes are drawn many at a time: each call to the system costs more than the bytes. */
const randomPool = {
  bytes: new Uint8Array(POOL_BYTES),
  used: POOL_BYTES,
  take(count: number): Uint8Array {
    if (this.used + count > POOL_BYTES) {
      getRandomValues(this.bytes);
      this.used = 0;
    }
    this.used += count;
    return this.bytes.slice(this.used - count, this.used);
  },
};

/** A prefix, ten characters of time and sixteen of randomness: ids sort by the time they were made. */
export function newId(kind: IdKind, now: Date): string {
  let time = now.getTime();
  let timePart = '';
  for (let i = 0; i < TIME_CHARACTERS; i++) {
    timePart = ALPHABET[time % BASE]! + timePart;
    time = (time - (time % BASE)) / BASE;
  }
  const random = randomPool.take(RANDOM_CHARACTERS);
  let randomPart = '';
  for (const byte of random) randomPart += ALPHABET[byte % BASE]!;
  return `${idPrefixes[kind]}_${timePart}${randomPart}`;
}

/** The short code of an order: «K7F-204». Random, because `max + 1` makes buyers collide; unique per distribution by an index. */
export function newOrderCode(): string {
  let letters = '';
  for (let i = 0; i < CODE_CHARACTERS; i++) letters += CODE_ALPHABET[randomInt(CODE_ALPHABET.length)]!;
  return `${letters}-${String(randomInt(CODE_NUMBERS)).padStart(3, '0')}`;
}

/** An opaque secret of 256 bits. */
export function newToken(): string {
  return randomBytes(TOKEN_BYTES).toString('base64url');
}

/** A six-digit code for signing in. */
export function newSignInCode(): string {
  return String(randomInt(1_000_000)).padStart(6, '0');
}
