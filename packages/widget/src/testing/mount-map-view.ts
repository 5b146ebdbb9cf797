import type { BoundingBox, ClusterFeature, FoundPickupPoints, PointFeature } from '@cagette/sdk';
import type {} from '../events/map/area-request.ts';
import type {} from '../events/map/map-failed-event.ts';
import type {} from '../events/map/point-request.ts';
import { Moments } from '../base/moments.ts';
import { tokens } from '../base/tokens.styles.ts';
import { MapView } from '../elements/map-view/map-view.ts';
import { fr } from '../messages/fr.ts';
import type { MapArea, MapReader } from '../state/map-reader.ts';
import { until } from './bdd.ts';
import { demoLand } from './demo-land.ts';

const realFetch = globalThis.fetch;
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** Monday, 23 November 2026, nine o'clock in Paris. */
export const mapNow = Date.parse('2026-11-23T08:00:00Z');
export const corsica: BoundingBox = [8.55, 41.35, 9.56, 43.02];

/** A point; `opensIn` and `startsIn` are days from now. */
export function pointAt(
  id: string,
  [longitude, latitude]: readonly [number, number],
  { name = id, opensIn = -1, startsIn = 5 }: { name?: string; opensIn?: number | null; startsIn?: number } = {},
): PointFeature {
  const instant = (days: number) => new Date(mapNow + days * DAY_MS).toISOString();
  const organisation = { slug: 'corse-circuits-courts', name: 'Corse circuits courts' };
  return {
    type: 'Feature',
    id,
    geometry: { type: 'Point', coordinates: [longitude, latitude] },
    properties: {
      cluster: false,
      id,
      name,
      kind: 'market',
      address: { street: 'Place du Marché', postcode: '20200', city: 'Bastia', country: 'FR' },
      access: null,
      wheelchair: null,
      timeZone: 'Europe/Paris',
      isApproximate: false,
      organisation,
      usual: null,
      farms: [],
      weekdays: [],
      next:
        opensIn === null
          ? null
          : {
              id: `dst_${id}`,
              organisation,
              opensAt: instant(opensIn),
              closesAt: instant(startsIn - 1),
              startsAt: instant(startsIn),
              endsAt: instant(startsIn + 0.1),
            },
      metres: null,
    },
  };
}

export function clusterAt(
  [longitude, latitude]: readonly [number, number],
  bbox: BoundingBox,
  count = 3,
  expansionZoom = 11,
): ClusterFeature {
  return {
    type: 'Feature',
    geometry: { type: 'Point', coordinates: [longitude, latitude] },
    properties: { cluster: true, count, open: 1, bbox, expansionZoom },
  };
}

export const bastia = pointAt('ppt_bastia', [9.451, 42.697], { name: 'Marché de Bastia' });
export const corte = pointAt('ppt_corte', [9.15, 42.306], { name: 'Gare de Corte', opensIn: 1 });
export const bonifacio = pointAt('ppt_bonifacio', [9.159, 41.387], { name: 'Citadelle', opensIn: null });

/** A network in memory that answers what is asked, or what `answer` says. */
export class FakeReader implements MapReader {
  readonly asked: MapArea[] = [];
  readonly signals: AbortSignal[] = [];
  features: FoundPickupPoints['features'];
  /** Answers wait for it. */
  gate: Promise<void> = Promise.resolve();
  fails = false;

  constructor(features: FoundPickupPoints['features'] = [bastia, corte, bonifacio]) {
    this.features = features;
  }

  async read(area: MapArea, signal: AbortSignal): Promise<FoundPickupPoints> {
    this.asked.push(area);
    this.signals.push(signal);
    await this.gate;
    if (this.fails) throw new TypeError('Failed to fetch');
    signal.throwIfAborted();
    return {
      type: 'FeatureCollection',
      features: this.features,
      total: this.features.length,
      network: this.features.length,
      zoom: area.zoom,
      nextCursor: null,
      farms: [],
      kinds: [],
      tiles: null,
      serverTime: new Date(mapNow).toISOString(),
    };
  }

  async list(): Promise<readonly PointFeature[]> {
    return this.features.filter((feature): feature is PointFeature => !feature.properties.cluster);
  }
}

export interface MountedMap {
  readonly host: HTMLElement;
  readonly view: MapView;
  readonly root: ShadowRoot;
  readonly reader: FakeReader;
  /** What the map asked and told, as `[type, value]`. */
  readonly told: [type: string, value: unknown][];
  /** Markers by the beginning of their names. */
  marker(name: string): HTMLButtonElement | null;
  markers(): HTMLButtonElement[];
}

/** Answers for the outline's files; `asked` are their addresses. */
export const outlineServer = { asked: [] as string[], isDown: false };

/** A map on the page that shows a fake network; `unmountMaps` takes it away. Its requests are answered as its list would: what is asked for is chosen. */
export async function mountMapView(reader = new FakeReader(), properties: Partial<MapView> = {}, height = 480): Promise<MountedMap> {
  if (!customElements.get('cagette-map-view')) customElements.define('cagette-map-view', MapView);
  Object.assign(globalThis, { fetch: answerOutline });
  const host = document.createElement('div');
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`cagette-map-view { height: ${height}px; width: 600px; }`);
  const root = host.attachShadow({ mode: 'open' });
  const { styleSheet } = tokens;
  root.adoptedStyleSheets = styleSheet ? [styleSheet, sheet] : [sheet];
  host.dataset['map'] = '';
  document.body.append(host);
  const view = document.createElement('cagette-map-view');
  const told: MountedMap['told'] = [];
  view.addEventListener('cagette-point-request', ({ id, wantsOrder }) => {
    told.push([wantsOrder ? 'order' : 'point', id]);
    const found = reader.features
      .filter((feature): feature is PointFeature => !feature.properties.cluster)
      .find((feature) => feature.id === id);
    if (found) view.chosen = found;
  });
  view.addEventListener('cagette-area-request', ({ area }) => told.push(['area', area]));
  view.addEventListener('cagette-map-failed', ({ code }) => told.push(['failed', code]));
  const moments = new Moments('fr', fr);
  Object.assign(view, { reader, moments, home: corsica, now: mapNow, serverUrl: 'https://cagette.test/', ...properties });
  root.append(view);
  await view.updateComplete;
  const shadow = await until(() => view.shadowRoot, 'a shadow root');
  const markers = () => [...shadow.querySelectorAll<HTMLButtonElement>('.marker')];
  return {
    host,
    view,
    root: shadow,
    reader,
    told,
    markers,
    marker: (name) => markers().find((button) => button.getAttribute('aria-label')?.startsWith(name)) ?? null,
  };
}

/** As `mountMapView`, once its markers are drawn. */
export async function shownMap(...how: Parameters<typeof mountMapView>): Promise<MountedMap> {
  const map = await mountMapView(...how);
  await until(() => map.markers().length > 0, 'markers');
  return map;
}

export function unmountMaps(): void {
  for (const host of document.querySelectorAll('[data-map]')) host.remove();
  Object.assign(globalThis, { fetch: realFetch });
  Object.assign(outlineServer, { asked: [], isDown: false });
}

async function answerOutline(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
  const url = input instanceof Request ? input.url : String(input);
  if (!url.startsWith('https://cagette.test/')) return realFetch(input, init);
  outlineServer.asked.push(url);
  return outlineServer.isDown ? new Response('', { status: 404 }) : Response.json(demoLand);
}
