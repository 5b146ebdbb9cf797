import * as z from 'zod/mini';
import { Distribution } from './distribution.ts';
import { Seller } from './organisation.ts';
import { Cents, Currency, id, Instant, Quantity, RateBp } from './primitives.ts';
import { contentUnits, sales } from './quantity.ts';

/** The 14 allergens of annex II of EU regulation 1169/2011. */
export const allergens = [
  'gluten',
  'crustaceans',
  'eggs',
  'fish',
  'peanuts',
  'soybeans',
  'milk',
  'nuts',
  'celery',
  'mustard',
  'sesame',
  'sulphites',
  'lupin',
  'molluscs',
] as const;
export const Allergen = z.enum(allergens);
export type Allergen = z.infer<typeof Allergen>;

/** Pictures are drawn per category; a product's category is free text, this is the picture that goes with it. */
export const categoryPictures = [
  'vegetables',
  'herbs',
  'fruit',
  'baskets',
  'cheese',
  'dairy',
  'eggs',
  'meat',
  'charcuterie',
  'poultry',
  'fish',
  'bread',
  'flour',
  'pulses',
  'honey',
  'savoury',
  'sweet',
  'drinks',
  'wine',
  'oil',
  'plants',
  'other',
] as const;
export const CategoryPicture = z.enum(categoryPictures);
export type CategoryPicture = z.infer<typeof CategoryPicture>;

export const Offer = z.object({
  id: id('offer'),
  /** The packaging: «bocal», «vrac par 500 g». */
  name: z.string(),
  sale: z.enum(sales),
  /** Per piece for `each`, per kilogram or litre otherwise; VAT included. */
  priceCents: Cents,
  vatRateBp: RateBp,
  depositCents: Cents,
  contentQuantity: z.nullable(Quantity),
  contentUnit: z.nullable(z.enum(contentUnits)),
  step: z.int().check(z.gte(1)),
  weighed: z.boolean(),
  /** Pieces, grams or millilitres left; null when unlimited. */
  available: z.nullable(Quantity),
});
export type Offer = z.infer<typeof Offer>;

/** A photo of a product. `photoPath` in photo-size.ts makes addresses of it, in the widths of `photoWidths` that are smaller than its own, and in its own. */
export const Photo = z.object({
  /** Under the server's address, without a slash before it, without width and ending: `photos/` and a hash of the content. */
  path: z.string().check(z.regex(/^photos\/[\w-]{22}$/)),
  /** In pixels, of the largest there is. */
  width: z.int().check(z.gte(1)),
  height: z.int().check(z.gte(1)),
});
export type Photo = z.infer<typeof Photo>;

export const Product = z.object({
  id: id('product'),
  farmId: id('organisation'),
  name: z.string(),
  category: z.string(),
  picture: CategoryPicture,
  /** Shown in place of the category's picture; null when there is none. */
  photo: z.nullable(Photo),
  description: z.nullable(z.string()),
  labels: z.array(z.string()),
  origin: z.nullable(z.string()),
  ingredients: z.nullable(z.string()),
  allergens: z.array(Allergen),
  storage: z.nullable(z.string()),
  /** Alcohol by volume in hundredths of a per cent: 1350 = 13.5 % vol. */
  alcoholBp: z.nullable(z.int()),
  reference: z.nullable(z.string()),
  offers: z.array(Offer),
});
export type Product = z.infer<typeof Product>;

/** What can be ordered for one distribution: products in the order they are shown, by category and name. */
export const Shelf = z.object({
  organisation: z.object({ ...Seller.shape, currency: Currency }),
  distribution: Distribution,
  farms: z.array(Seller),
  products: z.array(Product),
});
export type Shelf = z.infer<typeof Shelf>;

/** Server-sent on `/v1/distributions/:id/events`; the SSE `event` field repeats `type`, its `id` lets a reader resume. */
export const StockEvent = z.discriminatedUnion('type', [
  /** New quantities of some offers. */
  z.object({ type: z.literal('stock'), offers: z.array(z.object({ offerId: id('offer'), available: z.nullable(Quantity) })) }),
  /** The window of the distribution or of participations changed. */
  z.object({
    type: z.literal('window'),
    opensAt: Instant,
    closesAt: Instant,
    participations: z.array(z.object({ id: id('participation'), opensAt: Instant, closesAt: Instant })),
  }),
  /** Something else changed, or too much was missed: fetch the shelf again. */
  z.object({ type: z.literal('shelf') }),
]);
export type StockEvent = z.infer<typeof StockEvent>;
