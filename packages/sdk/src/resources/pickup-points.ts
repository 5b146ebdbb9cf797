import type { PickupPoint } from '../contract/distribution.ts';
import type { QueryIn } from '../contract/endpoints.ts';
import type { BoundingBox, PickupPointDetail, PickupPoints as FoundPoints, PointFeature } from '../contract/pickup-points.ts';
import type { ListOptions } from '../list.ts';
import type { Transport } from '../transport.ts';

/** What a point must be like; each holds by itself. */
export interface PointFilters {
  /** With a coming distribution or a usual collection on one of these days; 1 is Monday. */
  readonly weekdays?: readonly number[];
  /** Slug of a farm that takes part in a coming distribution there. */
  readonly farm?: string;
  readonly kinds?: readonly PickupPoint['kind'][];
  /** Where orders are taken now. */
  readonly open?: boolean;
  /** Where somebody said that a wheelchair gets in. */
  readonly wheelchair?: boolean;
}

export interface PointListOptions extends PointFilters, ListOptions {
  /** `[west, south, east, north]` in degrees; west lies east of east across the antimeridian. */
  readonly bbox?: BoundingBox;
}

/** A GeoJSON FeatureCollection of points, and how to go on. */
export type PointPage = Omit<FoundPoints, 'features'> & { features: PointFeature[] };

/** All points, fetched page by page while one iterates; nothing is fetched before. */
export interface PointList extends AsyncIterable<PointFeature> {
  /** One page as the server answered it; the first without a cursor. */
  page(options?: { readonly cursor?: string }): Promise<PointPage>;
}

/** Where orders can be collected: of an association its points and its farms', of a farm its own and those where it takes part. Coordinates are `[longitude, latitude]`. */
export interface PickupPoints {
  /**
   * Those that take orders by their closing, then those that will by their opening, then the others by name. `limit` is 1 to 100, 20 unless told otherwise.
   *
   * @throws ApiError `organisation.notFound`, `validation.failed`
   */
  list(slug: string, options?: PointListOptions): PointList;
  /**
   * The nearest to a place first, `properties.metres` away in a straight line; those without coordinates last.
   *
   * @throws ApiError `organisation.notFound`, `validation.failed`
   */
  near(slug: string, place: { readonly latitude: number; readonly longitude: number }, options?: PointListOptions): PointList;
  /**
   * What a map shows in a box at a zoom, 0 to 20 for tiles of 256 pixels: points, and clusters of those that stand too close. No more than a screenful: `zoom` says
   * which one it is for.
   *
   * @throws ApiError `organisation.notFound`, `validation.failed`
   */
  onMap(
    slug: string,
    view: { readonly bbox: BoundingBox; readonly zoom: number },
    options?: PointFilters & { readonly signal?: AbortSignal },
  ): Promise<FoundPoints>;
  /** A point with its coming distributions, at most 20, of whoever runs them. @throws ApiError `pickupPoint.notFound` */
  get(id: string, options?: { readonly signal?: AbortSignal }): Promise<PickupPointDetail>;
}

export function pickupPoints(transport: Transport): PickupPoints {
  function listOf(slug: string, { signal, ...options }: PointListOptions, place: QueryIn<'listPickupPoints'> = {}): PointList {
    const fetchPage = async (cursor: string | undefined): Promise<PointPage> => {
      const reply = await transport.reply('listPickupPoints', {
        params: { slug },
        query: { ...written(options), ...place, cursor },
        signal,
      });
      return { ...reply, features: reply.features.filter(isPoint) };
    };
    return {
      page: async (options) => fetchPage(options?.cursor),
      async *[Symbol.asyncIterator]() {
        const { everyItem } = await import('../every-item.ts');
        yield* everyItem(async (cursor) => {
          const { features, nextCursor } = await fetchPage(cursor);
          return { items: features, nextCursor };
        });
      },
    };
  }

  return {
    list: (slug, options = {}) => listOf(slug, options),
    near: (slug, { latitude, longitude }, options = {}) => listOf(slug, options, { latitude, longitude }),
    onMap: async (slug, { bbox, zoom }, { signal, ...filters } = {}) =>
      transport.reply('listPickupPoints', { params: { slug }, query: { ...written({ ...filters, bbox }), zoom }, signal }),
    get: async (id, { signal } = {}) => transport.reply('getPickupPoint', { params: { id }, signal }),
  };
}

/** Options as they stand in an address. */
function written({ bbox, weekdays, kinds, farm, open, wheelchair, limit }: Omit<PointListOptions, 'signal'>): QueryIn<'listPickupPoints'> {
  return {
    bbox: bbox?.join(','),
    weekdays: list(weekdays),
    kinds: list(kinds),
    farm,
    open: open ? 'true' : undefined,
    wheelchair: wheelchair ? 'true' : undefined,
    limit,
  };
}

/** None of nothing is no filter. */
function list(values: readonly (string | number)[] | undefined): string | undefined {
  return values && values.length > 0 ? values.join(',') : undefined;
}

function isPoint(feature: FoundPoints['features'][number]): feature is PointFeature {
  return !feature.properties.cluster;
}
