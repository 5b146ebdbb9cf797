import type { LatLng, Map as LeafletMap, ZoomAnimEvent } from 'leaflet';
import { render, type TemplateResult } from 'lit';
import { longitudeBeside } from '../../state/map-box.ts';
import type { MapMarker } from '../../state/map-markers.ts';
import { layerPoint } from './layer-point.ts';

/** How a marker looks and is called. */
export interface Look {
  readonly shape: TemplateResult;
  readonly name: string;
  /** `open`, `later`, `none`, `chosen`, `stack`, `cluster` */
  readonly className: string;
}

interface Shown {
  readonly button: HTMLButtonElement;
  marker: MapMarker;
  seen: string;
}

/** A press that went this far was a move of the map. Pixels. */
const STILL = 6;
/** Keys that lead from marker to marker, with the direction on the screen. */
const DIRECTIONS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** Markers as buttons on the map, kept from view to view by their key, so that nothing flickers and the one that has the focus keeps it. */
export class MarkerLayer {
  readonly #map: LeafletMap;
  readonly #pane: HTMLElement;
  readonly #look: (marker: MapMarker) => Look;
  readonly #activate: (marker: MapMarker) => void;
  readonly #shown = new Map<string, Shown>();
  #pressedAt: readonly [number, number] = [0, 0];

  constructor(map: LeafletMap, look: (marker: MapMarker) => Look, activate: (marker: MapMarker) => void) {
    this.#map = map;
    this.#pane = map.getPanes().markerPane;
    this.#look = look;
    this.#activate = activate;
    map.on('moveend zoom viewreset', this.#placeAll).on('zoomanim', this.#animate);
  }

  /** In their order, which is that of the tabulator. */
  show(markers: readonly MapMarker[]): void {
    const root = this.#pane.getRootNode();
    const focused = root instanceof ShadowRoot ? root.activeElement : null;
    const lost = [...this.#shown.values()].find(({ button }) => button === focused)?.marker;
    const keys = new Set(markers.map(({ key }) => key));
    for (const [key, { button }] of this.#shown) {
      if (keys.has(key)) continue;
      this.#shown.delete(key);
      button.remove();
    }
    let next: Element | null = this.#pane.firstElementChild;
    for (const marker of markers) {
      const { button } = this.#update(marker);
      if (button === next) next = button.nextElementSibling;
      // What has the focus would lose it by being moved: the others are put around it.
      else if (button === focused) next = moveAround(button, next);
      else this.#pane.insertBefore(button, next);
    }
    this.#placeAll();
    if (lost && !keys.has(lost.key)) this.#nearest(lost)?.button.focus({ preventScroll: true });
  }

  /** The button of a point, if it is drawn by itself. */
  button(key: string): HTMLButtonElement | undefined {
    return this.#shown.get(key)?.button;
  }

  remove(): void {
    this.#map.off('moveend zoom viewreset', this.#placeAll).off('zoomanim', this.#animate);
    for (const { button } of this.#shown.values()) button.remove();
    this.#shown.clear();
  }

  #update(marker: MapMarker): Shown {
    const known = this.#shown.get(marker.key);
    const shown = known ?? { button: this.#create(marker.key), marker, seen: '' };
    const { name, className, shape } = this.#look(marker);
    shown.marker = marker;
    this.#shown.set(marker.key, shown);
    const seen = `${className} ${name}`;
    if (shown.seen === seen) return shown;
    shown.seen = seen;
    shown.button.className = `marker leaflet-zoom-animated ${className}`;
    shown.button.setAttribute('aria-label', name);
    if (marker.kind === 'point') shown.button.setAttribute('aria-pressed', String(marker.isChosen));
    render(shape, shown.button);
    return shown;
  }

  #create(key: string): HTMLButtonElement {
    const button = document.createElement('button');
    button.type = 'button';
    const marker = () => this.#shown.get(key)?.marker;
    button.addEventListener('pointerdown', ({ clientX, clientY }) => (this.#pressedAt = [clientX, clientY]));
    button.addEventListener('dblclick', (event) => event.stopPropagation());
    button.addEventListener('click', ({ detail, clientX, clientY }) => {
      const [x, y] = this.#pressedAt;
      const one = marker();
      if (one && (detail === 0 || Math.hypot(clientX - x, clientY - y) < STILL)) this.#activate(one);
    });
    button.addEventListener('focus', () => {
      const one = marker();
      if (one && button.matches(':focus-visible')) this.#map.panInside(this.#position(one), { padding: [48, 64] });
    });
    button.addEventListener('keydown', (event) => {
      const direction = DIRECTIONS[event.key];
      const one = marker();
      if (event.key === 'Escape') this.#map.getContainer().focus();
      else if (direction && one) this.#nearest(one, direction)?.button.focus();
      else return;
      event.preventDefault();
    });
    return button;
  }

  /** The marker next to a place, in a direction on the screen if one is given. */
  #nearest(from: MapMarker, direction: readonly [number, number] | null = null): Shown | null {
    const start = this.#map.latLngToLayerPoint(this.#position(from));
    let [best, least]: [Shown | null, number] = [null, Infinity];
    for (const shown of this.#shown.values()) {
      const { x, y } = this.#map.latLngToLayerPoint(this.#position(shown.marker)).subtract(start);
      if (direction && (shown.marker.key === from.key || x * direction[0] + y * direction[1] <= 0)) continue;
      // What lies aside is further than it is.
      const aside = direction ? Math.abs(x * direction[1]) + Math.abs(y * direction[0]) : 0;
      const away = Math.hypot(x, y) + aside;
      if (away < least) [best, least] = [shown, away];
    }
    return best;
  }

  /** On the copy of the world that is looked at. */
  #position({ latitude, longitude }: MapMarker): [number, number] {
    return [latitude, longitudeBeside(longitude, this.#map.getCenter().lng)];
  }

  readonly #placeAll = (): void => {
    for (const { button, marker } of this.#shown.values()) put(button, this.#map.latLngToLayerPoint(this.#position(marker)));
  };

  readonly #animate = ({ center, zoom }: ZoomAnimEvent): void => {
    for (const { button, marker } of this.#shown.values()) put(button, this.#pointAt(marker, center, zoom));
  };

  #pointAt(marker: MapMarker, center: LatLng, zoom: number) {
    return layerPoint(this.#map, this.#map.project(this.#position(marker), zoom), center, zoom);
  }
}

function put(button: HTMLElement, { x, y }: { readonly x: number; readonly y: number }): void {
  button.style.transform = `translate3d(${x}px,${y}px,0)`;
}

/** Puts what stands before a button behind it, until it stands where `next` did. */
function moveAround(button: Element, next: Element | null): Element | null {
  for (let before = next; before && before !== button; ) {
    const following: Element | null = before.nextElementSibling;
    button.parentElement?.append(before);
    before = following;
  }
  return button.nextElementSibling;
}
