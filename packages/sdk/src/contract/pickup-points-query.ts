import * as z from 'zod/mini';
import { pickupPointKinds } from './distribution.ts';
import { BoundingBox, Latitude, Longitude, MAX_ZOOM } from './pickup-points.ts';
import { Slug } from './primitives.ts';

const MAX_FEATURES = 100;
const FIRST_FEATURES = 20;

/** Decimal digits, and the power of ten with which JavaScript writes what is next to zero: a map that ends at Greenwich has an edge at `-5e-8`. */
const NUMBER = String.raw`-?\d+(?:\.\d+)?(?:e-\d+)?`;
const isNumber = new RegExp(`^${NUMBER}$`);
const isBox = new RegExp(String.raw`^\s*${NUMBER}(?:\s*,\s*${NUMBER}){3}\s*$`);

/** Nothing else: `Number('')` is 0, which is a place in the Gulf of Guinea. What is no number stays as it is and is refused by its type. */
const WrittenNumber = z.transform((written: unknown) =>
  typeof written === 'string' && isNumber.test(written) ? Number(written) : written,
);
const written = <Schema extends z.ZodMiniType<number, number>>(schema: Schema) => z.pipe(WrittenNumber, schema);

/** `west,south,east,north`, as in RFC 7946. South must not lie north of north; west may lie east of east, across the antimeridian. */
const BoxText = z.pipe(
  z.pipe(
    z.string().check(z.regex(isBox)),
    z.transform((text: string) => text.split(',').map(Number)),
  ),
  BoundingBox.check(z.refine(([, south, , north]) => south <= north)),
);

const ManyWeekdays = z.pipe(
  z.string().check(z.regex(/^[1-7](?:,[1-7]){0,6}$/)),
  z.transform((text: string) => [...new Set(text.split(',').map(Number))]),
);
const ManyKinds = z.pipe(
  z.pipe(
    z.string(),
    z.transform((text: string) => text.split(',')),
  ),
  z.array(z.enum(pickupPointKinds)).check(z.maxLength(pickupPointKinds.length)),
);
const YesOrNo = z.pipe(
  z.enum(['true', '1', 'false', '0']),
  z.transform((text: 'true' | '1' | 'false' | '0') => text === 'true' || text === '1'),
);

/**
 * What to find: with a box and a zoom, what a map shows there, clustered; else a list, by nearness when a place is given, otherwise by who takes orders soonest.
 */
export const PickupPointsQuery = z
  .strictObject({
    bbox: z.optional(BoxText),
    zoom: z.optional(written(z.int().check(z.gte(0), z.lte(MAX_ZOOM)))),
    latitude: z.optional(written(Latitude)),
    longitude: z.optional(written(Longitude)),
    /** Comma-separated, 1 is Monday: points with a coming distribution or a usual collection on one of these days. */
    weekdays: z.optional(ManyWeekdays),
    /** Slug of a farm that takes part in a coming distribution there. */
    farm: z.optional(Slug),
    /** Comma-separated. */
    kinds: z.optional(ManyKinds),
    /** Only where orders are taken now. */
    open: z.optional(YesOrNo),
    /** Only where somebody said that a wheelchair gets in. */
    wheelchair: z.optional(YesOrNo),
    cursor: z.optional(z.string().check(z.maxLength(200))),
    limit: z._default(written(z.int().check(z.gte(1), z.lte(MAX_FEATURES))), FIRST_FEATURES),
  })
  .check(z.refine(({ latitude, longitude }) => latitude === undefined || longitude !== undefined, { path: ['longitude'] }))
  .check(z.refine(({ latitude, longitude }) => longitude === undefined || latitude !== undefined, { path: ['latitude'] }))
  .check(z.refine(({ zoom, bbox }) => zoom === undefined || bbox !== undefined, { path: ['bbox'] }))
  .check(z.refine(({ zoom, cursor }) => zoom === undefined || cursor === undefined, { path: ['cursor'] }));
export type PickupPointsQuery = z.output<typeof PickupPointsQuery>;
