/**
 * Where food can be collected, as GeoJSON (RFC 7946): coordinates are `[longitude, latitude]` in degrees, WGS 84, and a box is `[west, south, east, north]`, with
 * `west > east` where it crosses the antimeridian.
 */
import * as z from 'zod/mini';
import { Distribution, pickupPointKinds } from './distribution.ts';
import { Address } from './organisation.ts';
import { id, Instant, Slug } from './primitives.ts';

const MAX_LATITUDE = 90;
const MAX_LONGITUDE = 180;
/** The closest that maps are drawn. */
export const MAX_ZOOM = 20;
const LAST_WEEKDAY = 7;

export const Latitude = z.number().check(z.gte(-MAX_LATITUDE), z.lte(MAX_LATITUDE));
export const Longitude = z.number().check(z.gte(-MAX_LONGITUDE), z.lte(MAX_LONGITUDE));
export const BoundingBox = z.tuple([Longitude, Latitude, Longitude, Latitude]);
export type BoundingBox = z.infer<typeof BoundingBox>;

/** 1 is Monday (ISO 8601). */
export const Weekday = z.int().check(z.gte(1), z.lte(LAST_WEEKDAY));

const Point = z.object({ type: z.literal('Point'), coordinates: z.tuple([Longitude, Latitude]) });
const ByName = z.object({ slug: Slug, name: z.string() });

/** The distribution of a point that a visitor is told about: the first that takes orders, else the first that will. */
export const NextDistribution = z.object({
  id: id('distribution'),
  /** Who runs it, and in whose shop it is ordered. */
  organisation: ByName,
  startsAt: Instant,
  endsAt: Instant,
  opensAt: Instant,
  closesAt: Instant,
});
export type NextDistribution = z.infer<typeof NextDistribution>;

/** The usual collection of a place, by its own clock: `{ weekday: 6, from: '08:00', to: '12:00' }`. */
export const UsualCollection = z.object({ weekday: Weekday, from: z.nullable(z.string()), to: z.nullable(z.string()) });
export type UsualCollection = z.infer<typeof UsualCollection>;

export const PointProperties = z.object({
  cluster: z.literal(false),
  id: id('pickupPoint'),
  name: z.string(),
  kind: z.enum(pickupPointKinds),
  address: Address,
  /** How to get in: «Interphone, 1er étage sans ascenseur». */
  access: z.nullable(z.string()),
  /** Null: nobody said. */
  wheelchair: z.nullable(z.boolean()),
  timeZone: z.string(),
  /** The coordinates are the middle of the commune, because the address has none. */
  isApproximate: z.boolean(),
  /** Whose place it is. */
  organisation: ByName,
  usual: z.nullable(UsualCollection),
  /** The farms of the coming distributions there, by name. */
  farms: z.array(ByName),
  /** The weekdays of the coming distributions, and of the usual collection. */
  weekdays: z.array(Weekday),
  next: z.nullable(NextDistribution),
  /** From where the visitor is, in a straight line; null unless nearness was asked for. */
  metres: z.nullable(z.int()),
});
export type PointProperties = z.infer<typeof PointProperties>;

export const ClusterProperties = z.object({
  cluster: z.literal(true),
  /** How many points it stands for. */
  count: z.int(),
  /** How many of them take orders now. */
  open: z.int(),
  /** The box of its points. */
  bbox: BoundingBox,
  /** The zoom at which it falls apart; `MAX_ZOOM` for points at the very same place. */
  expansionZoom: z.int(),
});
export type ClusterProperties = z.infer<typeof ClusterProperties>;

/** A point without coordinates has no geometry (RFC 7946, 3.2): it is in the list and not on the map. */
export const PointFeature = z.object({
  type: z.literal('Feature'),
  id: id('pickupPoint'),
  geometry: z.nullable(Point),
  properties: PointProperties,
});
export type PointFeature = z.infer<typeof PointFeature>;
export const ClusterFeature = z.object({ type: z.literal('Feature'), geometry: Point, properties: ClusterProperties });
export type ClusterFeature = z.infer<typeof ClusterFeature>;

/** Where an organisation's map takes its tiles, and whom it credits for them. */
export const MapTiles = z.object({ url: z.string(), attribution: z.nullable(z.string()) });
export type MapTiles = z.infer<typeof MapTiles>;

export const PickupPoints = z.object({
  type: z.literal('FeatureCollection'),
  features: z.array(z.union([PointFeature, ClusterFeature])),
  /** The box of every point that fits the filters, wherever the asked box lies; left out when there is none with coordinates. */
  bbox: z.optional(BoundingBox),
  /** How many points fit the filters, inside the box when one was asked for. */
  total: z.int(),
  /** How many points the organisation's network has without any filter. */
  network: z.int(),
  /** The zoom that was used: a lower one than asked for where that would be more than a screenful. Null for a list. */
  zoom: z.nullable(z.int()),
  /** Of a list; null on its last page, and for a box with a zoom. */
  nextCursor: z.nullable(z.string()),
  /**
   * By whom one may filter, whatever is filtered now: the farms of the coming distributions by name, those at the most points when there are more than 100, and
   * the kinds of the points.
   */
  farms: z.array(ByName),
  kinds: z.array(z.enum(pickupPointKinds)),
  tiles: z.nullable(MapTiles),
  /** The server's clock to the minute, so that replies of the same minute have the same ETag. */
  serverTime: Instant,
});
export type PickupPoints = z.infer<typeof PickupPoints>;

/** A point with its coming distributions, of whoever runs them, by start. */
export const PickupPointDetail = z.object({ ...PointFeature.shape, serverTime: Instant, distributions: z.array(Distribution) });
export type PickupPointDetail = z.infer<typeof PickupPointDetail>;
