import * as z from 'zod/mini';
import { Currency, Instant, RateBp, Slug } from './primitives.ts';

/** Nothing is published about fewer households than this: of five, nobody can be told apart. */
export const FEWEST_HOUSEHOLDS = 5;
/** A month's figures are published this many days after its end, when what was left behind has been noted. */
export const SETTLING_DAYS = 3;

/** Years of a whole territory, so no limit but that of exact numbers. */
const Count = z.int().check(z.gte(0));

/** `YYYY-MM`, by the clock of the organisation that runs the collection. */
export const Month = z.string().check(z.regex(/^\d{4}-(0[1-9]|1[0-2])$/));

/**
 * What was achieved in some time. Counted are orders whose collection took place and that were neither cancelled nor left behind. A figure is null when it would
 * speak of one to four households, by itself or by subtracting published figures from one another; nothing collected is 0.
 */
export const ImpactFigures = z.object({
  /** Farms of which something was collected. */
  farms: z.nullable(Count),
  /** Pickup points where something was collected. */
  pickupPoints: z.nullable(Count),
  /** Customers who collected something, each once. */
  households: z.nullable(Count),
  orders: z.nullable(Count),
  /** What customers paid for goods, VAT included, without deposits. */
  paidCents: z.nullable(Count),
  /** What of it the farms receive. */
  toFarmsCents: z.nullable(Count),
  /** The farms' share of what was paid; null as well when nothing was. */
  toFarmsBp: z.nullable(RateBp),
  /** Half of the orders travelled at most this far from the farm's commune to the pickup point, in a straight line; null as well when no farm's place is known. */
  medianKilometres: z.nullable(Count),
  /** Of the lines whose weight is known: as ordered, in grams. */
  grams: z.nullable(Count),
  /** How many of all lines have a known weight; null as well without lines, and where weights are told of months of which the lines are not. */
  weighedLinesBp: z.nullable(RateBp),
});
export type ImpactFigures = z.infer<typeof ImpactFigures>;

/** The figures are null in a month of one to four households. */
export const ImpactMonth = z.object({
  month: Month,
  households: z.nullable(Count),
  orders: z.nullable(Count),
  toFarmsCents: z.nullable(Count),
});
export type ImpactMonth = z.infer<typeof ImpactMonth>;

export const Impact = z.object({
  organisation: z.object({ slug: Slug, name: z.string(), kind: z.enum(['farm', 'association']) }),
  currency: Currency,
  timeZone: z.string(),
  /** The end of the last counted month. Figures change once a month, so that subtracting yesterday's from today's never shows one order. */
  until: Instant,
  /** Since when these figures are published, and when the next month's will be. */
  publishedAt: Instant,
  nextAt: Instant,
  /** The first month that is counted; null before any. */
  since: z.nullable(Month),
  /** The months below together. */
  last12Months: ImpactFigures,
  sinceBeginning: ImpactFigures,
  /** The last twelve whole months, oldest first, without gaps. */
  months: z.array(ImpactMonth),
});
export type Impact = z.infer<typeof Impact>;

export const impactPeriods = ['last12Months', 'sinceBeginning'] as const;
export type ImpactPeriod = (typeof impactPeriods)[number];
export const impactThemes = ['light', 'dark'] as const;
export type ImpactTheme = (typeof impactThemes)[number];

/** `/v1/organisations/:slug/impact.svg`: the figures as a picture for a report or a newsletter. */
export const ImpactPictureQuery = z.object({
  lang: z._default(z.enum(['fr', 'en']), 'fr'),
  theme: z._default(z.enum(impactThemes), 'light'),
  period: z._default(z.enum(impactPeriods), 'last12Months'),
  /** `1`: as a file to keep, where it is otherwise a picture to show. */
  download: z.optional(z.literal('1')),
});
export type ImpactPictureQuery = z.infer<typeof ImpactPictureQuery>;
