import * as z from 'zod/mini';

/** The largest amount the contract carries: ten million euros. */
const MAX_CENTS = 1_000_000_000;
const MAX_RATE_BP = 10_000;
const MAX_QUANTITY = 100_000_000;

export const Cents = z.int().check(z.gte(0), z.lte(MAX_CENTS));
export const RateBp = z.int().check(z.gte(0), z.lte(MAX_RATE_BP));
/** Pieces, grams or millilitres. */
export const Quantity = z.int().check(z.gte(0), z.lte(MAX_QUANTITY));

/** An instant in UTC, ISO 8601: `2026-11-28T07:00:00.000Z`. */
export const Instant = z.iso.datetime();

export const Slug = z.string().check(z.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/), z.maxLength(60));

/** ISO 4217. */
export const Currency = z.string().check(z.regex(/^[A-Z]{3}$/));

const MAX_EMAIL = 254;
export const Email = z.string().check(z.trim(), z.toLowerCase(), z.maxLength(MAX_EMAIL), z.email());

/** Text that people typed: trimmed, not empty, at most `max` characters. Control characters are refused, line breaks are not. */
export function text(max: number) {
  return z.string().check(z.trim(), z.minLength(1), z.maxLength(max), z.regex(/^[^\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]*$/));
}

export const idPrefixes = {
  organisation: 'org',
  affiliation: 'aff',
  invitation: 'inv',
  pickupPoint: 'ppt',
  catalogue: 'cat',
  product: 'prd',
  offer: 'off',
  photo: 'pho',
  distribution: 'dst',
  participation: 'prt',
  slot: 'slt',
  order: 'ord',
  line: 'lin',
  customer: 'cus',
  apiKey: 'key',
} as const;
export type IdKind = keyof typeof idPrefixes;

/** A prefix and 26 characters of Crockford base 32, in order of time: `ord_01kaxz…`. */
export function id(kind: IdKind) {
  return z.string().check(z.regex(new RegExp(`^${idPrefixes[kind]}_[0-9a-hjkmnp-tv-z]{26}$`)));
}

/** A page of a list. `nextCursor` is null on the last page. */
export function page<Item extends z.ZodMiniType>(item: Item) {
  return z.object({ items: z.array(item), nextCursor: z.nullable(z.string()) });
}

const MAX_PAGE = 100;
export const PageQuery = z.object({
  cursor: z.optional(z.string().check(z.maxLength(200))),
  limit: z._default(z.coerce.number().check(z.int(), z.gte(1), z.lte(MAX_PAGE)), 50),
});
