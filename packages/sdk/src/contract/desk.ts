import * as z from 'zod/mini';
import { Slug, Cents, Currency, id, Instant, page, Quantity } from './primitives.ts';
import { orderStates } from './order-state.ts';
import { OrderLine, OrderSlot } from './order.ts';
import { contentUnits, sales } from './quantity.ts';

/** An order as the farm's desk sees it. A farm that takes part in an association's distribution sees its own lines only, and their total. */
export const DeskOrder = z.object({
  id: id('order'),
  code: z.string(),
  state: z.enum(orderStates),
  customer: z.nullable(z.object({ name: z.string(), email: z.string(), phone: z.nullable(z.string()) })),
  slot: z.nullable(OrderSlot),
  note: z.nullable(z.string()),
  lines: z.array(OrderLine),
  totalCents: Cents,
  depositCents: Cents,
  /** «À payer au retrait»: goods and deposits. */
  toPayCents: Cents,
  estimated: z.boolean(),
  placedAt: Instant,
  updatedAt: Instant,
});
export type DeskOrder = z.infer<typeof DeskOrder>;
export const DeskOrders = page(DeskOrder);
export type DeskOrders = z.infer<typeof DeskOrders>;

/** Totals by product for a farm (liste de récolte). */
export const HarvestLine = z.object({
  farmId: id('organisation'),
  farmName: z.string(),
  category: z.string(),
  productName: z.string(),
  offerName: z.string(),
  reference: z.nullable(z.string()),
  sale: z.enum(sales),
  /** Pieces, grams or millilitres ordered in all. */
  quantity: Quantity,
  contentQuantity: z.nullable(Quantity),
  contentUnit: z.nullable(z.enum(contentUnits)),
  orders: z.int(),
  totalCents: Cents,
});
export type HarvestLine = z.infer<typeof HarvestLine>;

export const HarvestList = z.object({
  distributionId: id('distribution'),
  startsAt: Instant,
  closesAt: Instant,
  pickupPointName: z.string(),
  currency: Currency,
  lines: z.array(HarvestLine),
});
export type HarvestList = z.infer<typeof HarvestList>;

/** What an import expects of a value, by code; sentences are the reader's business. */
export const faultCodes = [
  'file.unreadable',
  'file.empty',
  'file.tooLarge',
  /** The last of a list that was cut: `params.more` faults are not listed, and `params.errors` are errors in all. */
  'file.moreFaults',
  'header.unknown',
  'header.missing',
  /** Pictures given by address, which are never fetched: `params.count` of them. */
  'header.pictures',
  'row.tooManyCells',
  'value.missing',
  'value.notMoney',
  'value.negative',
  'value.notVatRate',
  'value.notUnit',
  'value.unitMismatch',
  'value.notQuantity',
  'value.notStock',
  'value.notAllergen',
  'value.notSale',
  'value.notAlcohol',
  'value.notBoolean',
  'value.tooLong',
  'value.controlCharacter',
  'value.formula',
  'value.markup',
  'value.duplicateReference',
  'value.unknownProducer',
  'offer.withoutProduct',
  'value.notDegrees',
  'value.notWeekday',
  'value.notTime',
  'value.endBeforeStart',
  /** Kept as a place of another kind. */
  'value.unknownKind',
  /** Latitude and longitude stood in each other's place, and were put right: `params` are what is kept. */
  'place.swapped',
  /** Zero and zero: what programs write when they know nothing. */
  'place.nullIsland',
  'place.outsideWorld',
  /** `params.kilometres` from the middle of `params.commune`. */
  'place.farFromCommune',
  /** Without coordinates, it is placed in the middle of `params.commune`. */
  'place.approximate',
  /** Without coordinates, it is in no commune we know: on the list, not on the map. */
  'place.unknownCommune',
  /** `params.expected` are those of `params.commune`. */
  'place.postcodeMismatch',
  /** `params.count` places without a name got one of their kind and town, like `params.example`. */
  'place.namesMade',
  /** `params.count` places have neither street nor postcode nor town. */
  'place.withoutAddress',
  /** `params.count` places are of kinds that are not known, like `params.example`, and are kept as places of another kind. */
  'place.kindsUnknown',
  'feature.invalid',
  'feature.notPoint',
] as const;
export const FaultCode = z.enum(faultCodes);
export type FaultCode = z.infer<typeof FaultCode>;

export const ImportFault = z.object({
  /** Line in the file, the first is 1; of GeoJSON, the number of the feature. Null when it is about the whole file. */
  line: z.nullable(z.int()),
  /** The column's header as the file writes it; null when the fault is the whole line's. */
  column: z.nullable(z.string()),
  value: z.nullable(z.string()),
  code: FaultCode,
  /** `warning` does not stop the import. */
  severity: z.enum(['error', 'warning']),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
});
export type ImportFault = z.infer<typeof ImportFault>;

export const ImportChange = z.object({
  kind: z.enum(['create', 'change', 'withdraw', 'restore']),
  farmName: z.string(),
  productName: z.string(),
  offerName: z.string(),
  reference: z.nullable(z.string()),
  /** Field → [before, after], for `change`. */
  fields: z.record(z.string(), z.tuple([z.nullable(z.union([z.string(), z.number()])), z.nullable(z.union([z.string(), z.number()]))])),
});
export type ImportChange = z.infer<typeof ImportChange>;

/** What an import would do or did. `written` is false for a dry run and when faults stopped it. */
export const ImportReport = z.object({
  layout: z.enum(['cagette', 'cagettePro', 'openFoodNetwork']),
  encoding: z.string(),
  lines: z.int(),
  newFarms: z.array(z.object({ name: z.string(), slug: Slug })),
  changes: z.array(ImportChange),
  unchanged: z.int(),
  faults: z.array(ImportFault),
  written: z.boolean(),
});
export type ImportReport = z.infer<typeof ImportReport>;

const FieldValue = z.nullable(z.union([z.string(), z.number(), z.boolean()]));

/** `absent`: a point that the file does not name. It stays as it is: people may still have to collect there. */
export const PointChange = z.object({
  kind: z.enum(['create', 'change', 'absent']),
  name: z.string(),
  city: z.string(),
  reference: z.nullable(z.string()),
  /** Field → [before, after], for `change`. */
  fields: z.record(z.string(), z.tuple([FieldValue, FieldValue])),
});
export type PointChange = z.infer<typeof PointChange>;

/** What an import of pickup points would do or did. `written` is false for a dry run and when faults stopped it. */
export const PointImportReport = z.object({
  layout: z.enum(['spreadsheet', 'geojson']),
  encoding: z.string(),
  /** Lines or features. */
  lines: z.int(),
  created: z.int(),
  changed: z.int(),
  unchanged: z.int(),
  absent: z.int(),
  /** At most 1,000 of them, changed and absent points first. */
  changes: z.array(PointChange),
  faults: z.array(ImportFault),
  written: z.boolean(),
});
export type PointImportReport = z.infer<typeof PointImportReport>;
