import type { FoundPickupPoints, FoundPlace, MapTiles, PointFeature } from '@cagette/sdk';
import { kilometresBetween } from '../state/kilometres-between.ts';
import { clustered } from './clustered.ts';
import { demoLand } from './demo-land.ts';
import { demoNow } from './demo-shop.ts';
import { json, refuse } from './fake-people.ts';
import { manyPoints } from './many-points.ts';

const METRES_PER_KILOMETRE = 1000;
const ATTRIBUTION = 'Communes : INSEE, La Poste (Licence Ouverte 2.0) ; GeoNames (CC BY 4.0)';

const communes: readonly FoundPlace[] = [
  ['2B033', 'Bastia', '20200', '2B', 'Haute-Corse', 42.7028, 9.45],
  ['2B134', 'L’Île-Rousse', '20220', '2B', 'Haute-Corse', 42.6344, 8.9372],
  ['2A004', 'Ajaccio', '20000', '2A', 'Corse-du-Sud', 41.9192, 8.7386],
  ['2B096', 'Corte', '20250', '2B', 'Haute-Corse', 42.3066, 9.1509],
  ['2B037', 'Biguglia', '20620', '2B', 'Haute-Corse', 42.6266, 9.42],
].map(([code, name, postcode, number, department, latitude, longitude]) => ({
  code: String(code),
  name: String(name),
  postcode: String(postcode),
  department: { code: String(number), name: String(department) },
  country: { code: 'FR', name: 'France' },
  latitude: Number(latitude),
  longitude: Number(longitude),
  isApproximate: false,
}));

const zurich: FoundPlace = {
  code: null,
  name: 'Zürich',
  postcode: null,
  department: null,
  country: { code: 'CH', name: 'Suisse' },
  latitude: 47.37,
  longitude: 8.55,
  isApproximate: false,
};
const places = [...communes, zurich];

/** A Cagette server that finds pickup points and communes, in memory, at the network boundary and by the contract's rules as far as a map sees them. */
export class FakeNetwork {
  /** Answers for the files of the outline. */
  static outline: (pathname: string) => Promise<Response> = async () => json(demoLand);

  readonly slug = 'corse-circuits-courts';
  now = demoNow;
  points: PointFeature[] = manyPoints();
  tiles: MapTiles | null = null;
  /** `silent`: nothing ever comes, until the caller gives up. */
  network: 'up' | 'down' | 'silent' | 'busy' = 'up';
  /** The address of every request. */
  readonly asked: string[] = [];

  readonly fetch = async (input: RequestInfo | URL, init?: RequestInit): Promise<Response> => {
    const request = new Request(input, init);
    this.asked.push(request.url);
    if (this.network === 'down') throw new TypeError('Failed to fetch');
    if (this.network === 'busy') return refuse('server.busy');
    if (this.network === 'silent') return silence(request.signal);
    const { pathname } = new URL(request.url);
    return pathname.startsWith('/outline/') ? FakeNetwork.outline(pathname) : this.answer(new URL(request.url));
  };

  answer({ pathname, searchParams }: URL): Response {
    if (pathname === `/v1/organisations/${this.slug}/pickup-points`) return json(this.list(searchParams));
    if (pathname.startsWith('/v1/organisations/')) return refuse('organisation.notFound');
    if (pathname === '/v1/places') return json({ items: found(searchParams.get('q') ?? ''), attribution: ATTRIBUTION });
    const point = this.points.find(({ id }) => pathname === `/v1/pickup-points/${id}`);
    return point ? json({ ...point, serverTime: this.#minute, distributions: [] }) : refuse('pickupPoint.notFound');
  }

  list(query: URLSearchParams): FoundPickupPoints {
    const many = (name: string) => query.get(name)?.split(',') ?? [];
    const box = many('bbox').map(Number);
    const fits = this.points.filter(({ properties: one }) => {
      const isOpen = one.next !== null && Date.parse(one.next.opensAt) <= this.now && Date.parse(one.next.closesAt) > this.now;
      return (
        (!query.has('weekdays') || many('weekdays').some((day) => one.weekdays.includes(Number(day)))) &&
        (!query.has('kinds') || many('kinds').includes(one.kind)) &&
        (!query.has('farm') || one.farms.some(({ slug }) => slug === query.get('farm'))) &&
        (!query.has('open') || isOpen) &&
        (!query.has('wheelchair') || one.wheelchair === true)
      );
    });
    const isInside = ({ geometry }: PointFeature) => geometry !== null && isIn(geometry.coordinates, box);
    const inBox = query.has('bbox') ? fits.filter(isInside) : fits;
    const from = query.has('latitude') ? { latitude: Number(query.get('latitude')), longitude: Number(query.get('longitude')) } : null;
    const sorted = from ? inBox.map((point) => withDistance(point, from)).sort((a, b) => metresOf(a) - metresOf(b)) : inBox;
    const start = Number(query.get('cursor') ?? 0);
    const end = start + Number(query.get('limit') ?? sorted.length);
    const located = fits.flatMap(({ geometry }) => (geometry ? [geometry.coordinates] : []));
    const side = (pick: (...values: number[]) => number, index: 0 | 1) => pick(...located.map((place) => place[index]));
    return {
      type: 'FeatureCollection',
      features: query.has('zoom') ? clustered(inBox, Number(query.get('zoom')), this.now) : sorted.slice(start, end),
      ...(located.length > 0 && { bbox: [side(Math.min, 0), side(Math.min, 1), side(Math.max, 0), side(Math.max, 1)] }),
      total: inBox.length,
      network: this.points.length,
      zoom: query.has('zoom') ? Number(query.get('zoom')) : null,
      nextCursor: end < sorted.length ? String(end) : null,
      farms: [...new Map(this.points.flatMap(({ properties }) => properties.farms.map((farm) => [farm.slug, farm]))).values()],
      kinds: [...new Set(this.points.map(({ properties }) => properties.kind))],
      tiles: this.tiles,
      serverTime: this.#minute,
    };
  }

  get #minute(): string {
    return new Date(this.now - (this.now % 60_000)).toISOString();
  }
}

function found(text: string): readonly FoundPlace[] {
  const folded = (one: string) =>
    one
      .normalize('NFD')
      .replaceAll(/[^a-z0-9]/gi, '')
      .toLowerCase();
  return places.filter(({ name, postcode }) => folded(name).includes(folded(text)) || postcode?.startsWith(folded(text)));
}

function isIn([longitude, latitude]: readonly [number, number], [west = 0, south = 0, east = 0, north = 0]: readonly number[]): boolean {
  const isBetween = west <= east ? longitude >= west && longitude <= east : longitude >= west || longitude <= east;
  return isBetween && latitude >= south && latitude <= north;
}

function withDistance(point: PointFeature, from: { latitude: number; longitude: number }): PointFeature {
  const [longitude, latitude] = point.geometry?.coordinates ?? [0, 0];
  const metres = point.geometry ? Math.round(kilometresBetween(from, { latitude, longitude }) * METRES_PER_KILOMETRE) : null;
  return { ...point, properties: { ...point.properties, metres } };
}

function metresOf({ properties: { metres } }: PointFeature): number {
  return metres ?? Number.POSITIVE_INFINITY;
}

function silence(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => signal.addEventListener('abort', () => reject(new TypeError('Failed to fetch'))));
}
