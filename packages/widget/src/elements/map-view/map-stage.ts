import { Map as LeafletMap } from 'leaflet/dist/leaflet-src.esm.js';
import type { LatLngExpression, LatLngTuple, PanInsideOptions } from 'leaflet';
import type { BoundingBox, MapTiles } from '@cagette/sdk';
import type { MapFailure } from '../../events/map/map-failed-event.ts';
import type { Here } from '../../state/here.ts';
import { clampedBox, longitudeBeside, unwoundBox } from '../../state/map-box.ts';
import type { MapMarker } from '../../state/map-markers.ts';
import type { MapArea } from '../../state/map-reader.ts';
import { pageScrollsFirst } from './gestures.ts';
import { AIR, PIN } from './card-room.ts';
import { showHere } from './here-sign.ts';
import { isFar } from './is-far.ts';
import { type Look, MarkerLayer } from './marker-layer.ts';
import { placedRooms } from './marker-room.ts';
import { OutlineLayer } from './outline-layer.ts';
import { isTileAddress, showTiles } from './tile-layer.ts';

export interface StageHooks {
  readonly look: (marker: MapMarker) => Look;
  readonly activate: (marker: MapMarker) => void;
  readonly hint: (how: 'wheel' | 'fingers') => void;
  /** The map moves or came to rest: what stands beside the chosen point may have to give way. */
  readonly moved: () => void;
  /** The map is at rest, and was for a moment. `byVisitor`: they moved it. */
  readonly settled: (area: MapArea, byVisitor: boolean) => void;
  /** Told of every failure; an outline has many files. */
  readonly failed: (code: MapFailure) => void;
}

/** Where a map looks. */
export interface MapPose {
  readonly latitude: number;
  readonly longitude: number;
  readonly zoom: number;
}

/** A place that nothing on top of the map may cover, in pixels from the map's edges. */
export interface Room {
  readonly top: number;
  readonly bottom: number;
}

const MIN_ZOOM = 2;
/** Closer, an outline says nothing and two points are told apart. */
const MAX_ZOOM = 18;
/** A single place is not looked at from closer. */
const NEAR_ZOOM = 13;
/** From where one sees what is around a place. */
const AROUND_ZOOM = 10;
/** So long nothing moves before points are read. */
const REST_MS = 120;
/** Pixels around the view whose points are read with it: their markers reach in. */
const EDGE = 40;
const KEY_STEP = 80;
/** The tools at the right edge with half a pin beside them. */
const TOOLS = 86;
/** Latitude that a view may be moved to. */
const LAST_LATITUDE = 85;
const MANY_TURNS = 36_000;
/** Metropolitan France, where nobody said where to look. */
const SOMEWHERE: BoundingBox = [-5, 41.5, 9.6, 51];
const FIT_PADDING = 36;

/** A Leaflet map in an element of ours, and what is drawn on it. Made when the element is on the page and has a size, thrown away when it leaves. */
export class MapStage {
  readonly #hooks: StageHooks;
  readonly #map: LeafletMap;
  readonly #markers: MarkerLayer;
  readonly #end = new AbortController();
  #takeOff: () => void = () => {};
  #outline: OutlineLayer | null = null;
  #here: Here | null = null;
  #takeHereOff: () => void = () => {};
  #isByVisitor = false;
  #rest: ReturnType<typeof setTimeout> | undefined;
  /** From the moment that a zoom is asked for until its animation has ended. */
  #isZooming = false;
  /** What waits for that: Leaflet forgets what it is told meanwhile, or takes it back at the end. */
  #waiting: (() => void)[] = [];
  #zoomBy = 0;

  /** @param frame the element around `container`, where what is the page's is kept from Leaflet @param isCalm nothing is animated */
  constructor(frame: HTMLElement, container: HTMLElement, isCalm: boolean, hooks: StageHooks) {
    this.#hooks = hooks;
    this.#map = new LeafletMap(container, {
      attributionControl: false,
      zoomControl: false,
      boxZoom: false,
      keyboard: false,
      touchZoom: true,
      tapHold: false,
      trackResize: false,
      fadeAnimation: !isCalm,
      zoomAnimation: !isCalm,
      markerZoomAnimation: !isCalm,
      inertia: !isCalm,
      minZoom: MIN_ZOOM,
      maxZoom: MAX_ZOOM,
      maxBounds: [
        [-LAST_LATITUDE, -MANY_TURNS],
        [LAST_LATITUDE, MANY_TURNS],
      ],
      maxBoundsViscosity: 1,
    });
    this.#markers = new MarkerLayer(this.#map, hooks.look, hooks.activate);
    this.#map.on('move zoom', hooks.moved).on('dragstart dblclick', this.#byVisitor);
    this.#map
      .on('zoomstart', () => (this.#isZooming = true))
      .on('zoomend', () => (this.#isZooming = false))
      .on('moveend', this.#stopped);
    const { signal } = this.#end;
    pageScrollsFirst(frame, { hint: hooks.hint, moved: this.#byVisitor }, signal);
    container.addEventListener('keydown', (event) => this.#onKey(event, container), { signal });
  }

  /** Draws the land: tiles where there is an address for them, else our own outline. */
  ground(tiles: MapTiles | null, server: string): void {
    this.#takeOff();
    if (tiles && isTileAddress(tiles.url)) {
      this.#takeOff = showTiles(this.#map, tiles.url, () => {
        this.#hooks.failed('map.tiles');
        this.#drawOutline(server);
      });
      return;
    }
    if (tiles) this.#hooks.failed('map.tiles');
    this.#drawOutline(server);
  }

  /** Asks again for what of the land did not come. */
  groundAgain(): void {
    this.#outline?.again();
  }

  /** @param markers in the order of the tabulator */
  show(markers: readonly MapMarker[]): void {
    this.#markers.show(markers);
    this.#outline?.keepClear(placedRooms(markers, this.#here, this.#map.getCenter().lng));
  }

  /** Shows from where one looks, and goes there; from far away one wants to see the network. */
  here(here: Here | null, network: BoundingBox | null): void {
    this.#here = here;
    this.#takeHereOff();
    this.#takeHereOff = here ? showHere(this.#map, here) : () => {};
    if (here && network && isFar(here, network)) this.goTo(network);
    else if (here) this.bringIn(here.latitude, here.longitude, { top: PIN, bottom: AIR }, true);
  }

  button(key: string): HTMLButtonElement | undefined {
    return this.#markers.button(key);
  }

  /** Shows a box whole; without one, France. */
  goTo(box: BoundingBox | null, byVisitor = false): void {
    const [west, south, east, north] = unwoundBox(box ?? SOMEWHERE);
    const map = this.#map;
    const southWest: LatLngTuple = [south, west];
    const northEast: LatLngTuple = [north, east];
    this.#waiting = [];
    this.#zoomBy = 0;
    this.#onceStill(() => {
      this.#isByVisitor = byVisitor;
      const padding = map
        .getSize()
        .multiplyBy(0)
        .add([2 * FIT_PADDING, 2 * FIT_PADDING]);
      const fitting = map.getBoundsZoom([southWest, northEast], false, padding);
      const zoom = Math.min(NEAR_ZOOM, fitting);
      const middle = map.project(southWest, zoom).add(map.project(northEast, zoom)).divideBy(2);
      this.#look(map.unproject(middle, zoom), zoom);
    });
  }

  /** What is looked at, to be looked at again by another map. */
  view(): MapPose {
    const { lat, lng } = this.#map.getCenter();
    return { latitude: lat, longitude: lng, zoom: this.#map.getZoom() };
  }

  lookAt({ latitude, longitude, zoom }: MapPose): void {
    this.#map.setView([latitude, longitude], zoom, { animate: false });
  }

  /** Shows a cluster's box from so close that it falls apart, or from where one sees all of it. */
  openUp([west, south, east, north]: BoundingBox, zoom: number): void {
    const box = unwoundBox([west, south, east, north]);
    this.#onceStill(() => {
      this.#isByVisitor = true;
      const fitting = this.#map.getBoundsZoom([
        [box[1], box[0]],
        [box[3], box[2]],
      ]);
      const middle = longitudeBeside((box[0] + box[2]) / 2, this.#map.getCenter().lng);
      const closer = Math.max(this.#map.getZoom() + 1, Math.min(zoom, fitting));
      this.#look([(south + north) / 2, middle], Math.min(closer, MAX_ZOOM));
    });
  }

  /** Brings a place into sight, around which there is `room`; from far away it goes there, from near it moves a little. */
  bringIn(latitude: number, longitude: number, room: Room, isAround = false): void {
    const place = (): [number, number] => [latitude, longitudeBeside(longitude, this.#map.getCenter().lng)];
    this.#onceStill(() => {
      this.#isByVisitor = false;
      // What a card or an edge has just pushed out of sight is a short way off: the map moves there and keeps its zoom.
      if (isAround || !this.#map.getBounds().pad(1).contains(place())) this.#look(place(), Math.max(this.#map.getZoom(), AROUND_ZOOM));
    });
    this.#onceStill(() => {
      const top = Math.max(PIN, Math.min(room.top, this.#map.getSize().y - room.bottom - 1));
      const padding = { paddingTopLeft: [40, top], paddingBottomRight: [TOOLS, room.bottom] } satisfies PanInsideOptions;
      this.#map.panInside(place(), padding);
    });
  }

  /** Pixels from the map's left top; where a place is that may be out of sight. */
  where(latitude: number, longitude: number): { readonly x: number; readonly y: number } {
    return this.#map.latLngToContainerPoint([latitude, longitudeBeside(longitude, this.#map.getCenter().lng)]);
  }

  /** Whether all of a box is in sight. */
  shows([west, south, east, north]: BoundingBox): boolean {
    const { x: right, y: bottom } = this.#map.getSize();
    return [this.where(north, west), this.where(south, east)].every(({ x, y }) => x >= 0 && y >= 0 && x <= right && y <= bottom);
  }

  zoom(by: 1 | -1): void {
    this.#zoomBy += by;
    this.#onceStill(() => {
      const zoom = Math.max(MIN_ZOOM, Math.min(MAX_ZOOM, this.#map.getZoom() + this.#zoomBy));
      this.#zoomBy = 0;
      this.#isByVisitor = true;
      this.#look(this.#map.getCenter(), zoom);
    });
  }

  /** How many metres a pixel is in the middle. */
  metresPerPixel(): number {
    const size = this.#map.getSize();
    const [left, right] = [size.divideBy(2), size.divideBy(2).add([100, 0])];
    return this.#map.containerPointToLatLng(left).distanceTo(this.#map.containerPointToLatLng(right)) / 100;
  }

  /** Whether it can be moved further in that direction. */
  canZoom(by: 1 | -1): boolean {
    return by === 1 ? this.#map.getZoom() < MAX_ZOOM : this.#map.getZoom() > MIN_ZOOM;
  }

  /** The element has another size; what is in its middle stays there. */
  resize(): void {
    this.#map.invalidateSize({ pan: true, animate: false });
    this.#restSoon();
  }

  remove(): void {
    this.#end.abort();
    this.#takeOff();
    this.#takeHereOff();
    this.#markers.remove();
    this.#waiting = [];
    this.#map.remove();
    // A wheel, a zoom or fingers that Leaflet was still about to follow do so later: nobody hears of it, and they move a pane that is nowhere.
    this.#map.off();
    Object.assign(this.#map, { _mapPane: document.createElement('div') });
    // A map that is taken away while it moves comes to rest by that.
    clearTimeout(this.#rest);
  }

  /** Does it now, or after all that was asked for before. */
  #onceStill(move: () => void): void {
    if (this.#isZooming) this.#waiting.push(move);
    else move();
  }

  /** The same as Leaflet's `setView`, which begins an animated zoom only with the next frame. */
  #look(center: LatLngExpression, zoom: number): void {
    this.#map.setView(center, zoom);
    if (this.#map.getZoom() !== zoom) this.#isZooming = true;
  }

  readonly #stopped = (): void => {
    while (!this.#isZooming && this.#waiting.length > 0) this.#waiting.shift()?.();
    this.#restSoon();
  };

  readonly #byVisitor = (): void => {
    this.#isByVisitor = true;
  };

  readonly #restSoon = (): void => {
    this.#hooks.moved();
    clearTimeout(this.#rest);
    this.#rest = setTimeout(() => {
      // It will stop again.
      if (this.#isZooming) return;
      const byVisitor = this.#isByVisitor;
      this.#isByVisitor = false;
      this.#hooks.settled(this.#area(), byVisitor);
    }, REST_MS);
  };

  #area(): MapArea {
    const { x, y } = this.#map.getSize();
    const [northWest, southEast] = [
      this.#map.containerPointToLatLng([-EDGE, -EDGE]),
      this.#map.containerPointToLatLng([x + EDGE, y + EDGE]),
    ];
    return { bbox: clampedBox([northWest.lng, southEast.lat, southEast.lng, northWest.lat]), zoom: this.#map.getZoom() };
  }

  #drawOutline(server: string): void {
    this.#takeOff();
    const outline = new OutlineLayer(this.#map, server, () => this.#hooks.failed('map.outline'));
    this.#outline = outline;
    this.#takeOff = () => {
      outline.remove();
      this.#outline = null;
    };
  }

  /** Arrows move the map that has the focus; a marker that has it keeps them for itself. */
  #onKey(event: KeyboardEvent, container: HTMLElement): void {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const way = event.target === container ? WAYS[event.key] : undefined;
    const zoom = ZOOMS[event.key];
    if (!way && !zoom) return;
    event.preventDefault();
    // A key that is held is faster than the map, which would go on after it.
    if (event.repeat && this.#isZooming) return;
    if (zoom) return this.zoom(zoom);
    this.#onceStill(() => {
      this.#isByVisitor = true;
      if (way) this.#map.panBy([way[0] * KEY_STEP, way[1] * KEY_STEP]);
    });
  }
}

const WAYS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};
const ZOOMS: Readonly<Record<string, 1 | -1>> = { '+': 1, '=': 1, '-': -1, _: -1 };
