import * as z from 'zod/mini';
import { Cents, Currency, id, Instant, Quantity, RateBp } from './primitives.ts';
import { contentUnits, sales } from './quantity.ts';

/** The most lines one order may hold. */
export const MAX_LINES = 200;
const MAX_ORDERED = 1_000_000_000;

/** A wish: `quantity` in pieces for `each` and `weighedEach`, grams or millilitres for `bulk`. Steps and limits are checked against the offer. */
export const LineRequest = z.object({ offerId: id('offer'), quantity: z.int().check(z.gte(-MAX_ORDERED), z.lte(MAX_ORDERED)) });
export type LineRequest = z.infer<typeof LineRequest>;

export const LineRequests = z.array(LineRequest).check(z.minLength(1), z.maxLength(MAX_LINES));

export const QuoteRequest = z.object({ distributionId: id('distribution'), lines: LineRequests });
export type QuoteRequest = z.infer<typeof QuoteRequest>;

/** An amount of goods and the VAT contained in it, for one rate. */
export const VatPart = z.object({ rateBp: RateBp, totalCents: Cents, vatCents: Cents });
export type VatPart = z.infer<typeof VatPart>;

export const PricedLine = z.object({
  offerId: id('offer'),
  productId: id('product'),
  farmId: id('organisation'),
  productName: z.string(),
  offerName: z.string(),
  sale: z.enum(sales),
  quantity: Quantity,
  priceCents: Cents,
  contentQuantity: z.nullable(Quantity),
  contentUnit: z.nullable(z.enum(contentUnits)),
  vatRateBp: RateBp,
  /** Goods, VAT included, without deposit. */
  totalCents: Cents,
  vatCents: Cents,
  depositCents: Cents,
  /** The total is known only after weighing (rule 6). */
  estimated: z.boolean(),
});
export type PricedLine = z.infer<typeof PricedLine>;

/** One farm's part of a quote or order. */
export const FarmPart = z.object({
  farmId: id('organisation'),
  name: z.string(),
  totalCents: Cents,
  depositCents: Cents,
  vat: z.array(VatPart),
  closesAt: Instant,
});
export type FarmPart = z.infer<typeof FarmPart>;

/** Amounts: `goodsCents + depositCents = totalCents`; lines, farms and VAT parts each add up to them. */
export const Amounts = z.object({
  currency: Currency,
  farms: z.array(FarmPart),
  vat: z.array(VatPart),
  goodsCents: Cents,
  depositCents: Cents,
  totalCents: Cents,
  estimated: z.boolean(),
});
export type Amounts = z.infer<typeof Amounts>;

/** Why a line could not be ordered as it stands. */
export const LineProblem = z.object({
  offerId: id('offer'),
  productName: z.nullable(z.string()),
  code: z.enum([
    'offer.notFound',
    'quantity.notPositive',
    'quantity.offStep',
    'quantity.tooLarge',
    'stock.short',
    'window.notOpen',
    'window.closed',
  ]),
  /** What is left, on the step, for `stock.short`. */
  available: z.optional(Quantity),
  /** The step, for `quantity.offStep`. */
  step: z.optional(z.int()),
  /** When the line's window opens or closed. */
  at: z.optional(Instant),
});
export type LineProblem = z.infer<typeof LineProblem>;

/** Prices of the lines that can be priced, and what would stop an order. An order is taken only of a quote without problems. */
export const Quote = z.object({
  distributionId: id('distribution'),
  ...Amounts.shape,
  lines: z.array(PricedLine),
  problems: z.array(LineProblem),
});
export type Quote = z.infer<typeof Quote>;
