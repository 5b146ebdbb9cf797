import * as z from 'zod/mini';
import { Cents, Currency, Instant, RateBp, Slug } from './primitives.ts';

/** Nothing is published about fewer households than this: of five, nobody can be told apart. */
export const FEWEST_HOUSEHOLDS = 5;

/**
 * What was achieved in some time. Counted are orders whose collection is over and that were neither cancelled nor left behind. A figure is null when it would
 * speak of fewer than `FEWEST_HOUSEHOLDS` households, by itself or by subtracting one published figure from another.
 */
export const ImpactFigures = z.object({
  /** Farms of which something was collected. */
  farms: z.nullable(z.int()),
  /** Pickup points where something was collected. */
  pickupPoints: z.nullable(z.int()),
  /** Customers who collected something, each once. */
  households: z.nullable(z.int()),
  orders: z.nullable(z.int()),
  /** What customers paid for goods, VAT included, without deposits. */
  paidCents: z.nullable(Cents),
  /** What of it the farms receive. */
  toFarmsCents: z.nullable(Cents),
  /** The farms' share of what was paid. */
  toFarmsBp: z.nullable(RateBp),
  /** Half of the orders travelled less than this from the farm's commune to the pickup point, in a straight line; null as well when no farm's place is known. */
  medianKilometres: z.nullable(z.number()),
  /** Of the lines whose weight is known: as ordered or weighed, in grams. */
  grams: z.nullable(z.int()),
  /** How many of all lines have a known weight. */
  weighedLinesBp: z.nullable(RateBp),
});
export type ImpactFigures = z.infer<typeof ImpactFigures>;

/** `month` is `YYYY-MM` by the organisation's clock; the figures are null in a month with too few households. */
export const ImpactMonth = z.object({
  month: z.string(),
  households: z.nullable(z.int()),
  orders: z.nullable(z.int()),
  toFarmsCents: z.nullable(Cents),
});
export type ImpactMonth = z.infer<typeof ImpactMonth>;

export const Impact = z.object({
  organisation: z.object({ slug: Slug, name: z.string() }),
  currency: Currency,
  timeZone: z.string(),
  /** Until when it is counted: the beginning of the hour, so that one order does not show. */
  until: Instant,
  /** The first collection that is counted; null before any. */
  since: z.nullable(Instant),
  last12Months: ImpactFigures,
  sinceBeginning: ImpactFigures,
  /** The last twelve whole or begun months, oldest first, without gaps. */
  months: z.array(ImpactMonth),
});
export type Impact = z.infer<typeof Impact>;
