import type { LatLng, Map as LeafletMap, Point, ZoomAnimEvent } from 'leaflet';
import type { Edges } from './clip.ts';
import { layerPoint } from './layer-point.ts';
import { type DrawnTown, drawOutlineTile, type OutlineDrawing } from './outline-drawing.ts';
import type { PlacedRoom } from './marker-room.ts';
import { coveringTile, OutlineFiles, outlineZoom } from './outline-files.ts';
import { townLabels } from './town-labels.ts';

const SVG = 'http://www.w3.org/2000/svg';
const TILE = 256;
/** Part of the map's size that is drawn beyond each edge, so that a little panning shows no end. */
const BEYOND = 0.4;
/** Tiles that arrive within this time are drawn together. */
const TOGETHER_MS = 80;
/** Below this zoom whole continents are in sight, with more of their coasts than can be drawn at once in full. */
const CONTINENTS = 5;
/** Pixels. */
const COARSE = 0.5;
const LINES = ['land', 'coast', 'countries', 'departments'] as const;

interface Drawn {
  /** In the pixels of the world at its zoom: it may lie beyond the latitudes that there are. */
  readonly corner: Point;
  readonly zoom: number;
  readonly width: number;
  readonly height: number;
  readonly towns: readonly DrawnTown[];
}

/** Coast, borders, departments and towns, drawn anew for each view that the map has come to rest at. */
export class OutlineLayer {
  readonly #map: LeafletMap;
  readonly #files: OutlineFiles;
  readonly #svg: SVGSVGElement;
  readonly #paths: Readonly<Record<(typeof LINES)[number], SVGElement>>;
  readonly #names: SVGElement;
  #soon: ReturnType<typeof setTimeout> | undefined;
  /** Something of it did not come. */
  #isTorn = false;
  #drawn: Drawn | null = null;
  #clear: readonly PlacedRoom[] = [];

  /** @param failed told of each file that does not come */
  constructor(map: LeafletMap, server: string, failed: () => void) {
    this.#map = map;
    const tear = () => {
      this.#isTorn = true;
      failed();
    };
    this.#files = new OutlineFiles(server, () => this.#drawSoon(), tear);
    this.#svg = document.createElementNS(SVG, 'svg');
    this.#svg.setAttribute('class', 'outline leaflet-zoom-animated');
    this.#svg.setAttribute('aria-hidden', 'true');
    const [land, coast, countries, departments] = LINES.map((name) => this.#add('path', name));
    if (!land || !coast || !countries || !departments) throw new TypeError('no lines');
    this.#paths = { land, coast, countries, departments };
    this.#names = this.#add('g', 'towns');
    map.getPanes().overlayPane.append(this.#svg);
    map.on('moveend', this.#drawIfNeeded).on('zoom viewreset', this.#follow).on('zoomanim', this.#animate);
    this.#draw();
  }

  remove(): void {
    this.#files.stop();
    clearTimeout(this.#soon);
    this.#map.off('moveend', this.#drawIfNeeded).off('zoom viewreset', this.#follow).off('zoomanim', this.#animate);
    this.#svg.remove();
  }

  /** Asks again for what did not come. */
  again(): void {
    if (this.#isTorn) this.#drawSoon();
    this.#isTorn = false;
  }

  /** Names of towns make room for what stands there. */
  keepClear(rooms: readonly PlacedRoom[]): void {
    this.#clear = rooms;
    this.#name();
  }

  #name(): void {
    if (!this.#drawn || this.#drawn.zoom !== this.#map.getZoom()) return;
    const { corner, zoom, towns } = this.#drawn;
    const markers = this.#clear.map(({ place, aside, above, below, says }) => {
      const { x, y } = this.#map.project(place, zoom).subtract(corner);
      return { x, y: y + (below - above) / 2, half: aside, high: (above + below) / 2, says };
    });
    this.#names.replaceChildren(...townLabels(towns, zoom, markers).map(townName));
  }

  #add(tag: string, name: string): SVGElement {
    const element = document.createElementNS(SVG, tag);
    element.setAttribute('class', name);
    this.#svg.append(element);
    return element;
  }

  #drawSoon(): void {
    this.#soon ??= setTimeout(this.#draw, TOGETHER_MS);
  }

  /** What is drawn reaches beyond the view: as long as it does, a map that was moved shows it as it is. */
  readonly #drawIfNeeded = (): void => {
    const drawn = this.#drawn;
    if (!drawn || drawn.zoom !== this.#map.getZoom()) return this.#draw();
    const size = this.#map.getSize();
    const { x, y } = this.#map.layerPointToContainerPoint(drawn.corner.subtract(this.#map.getPixelOrigin()));
    if (x > 0 || y > 0 || x + drawn.width < size.x || y + drawn.height < size.y) this.#draw();
  };

  readonly #draw = (): void => {
    clearTimeout(this.#soon);
    this.#soon = undefined;
    const map = this.#map;
    const zoom = map.getZoom();
    const size = map.getSize();
    const [width, height] = [size.x * (1 + 2 * BEYOND), size.y * (1 + 2 * BEYOND)];
    const corner = map.getPixelOrigin().add(map.containerPointToLayerPoint([-size.x * BEYOND, -size.y * BEYOND]));
    const drawing: OutlineDrawing = { land: '', coast: '', countries: '', departments: '', towns: [] };
    const z = outlineZoom(zoom);
    const side = TILE * 2 ** (zoom - z);
    const columns = 2 ** z;
    for (let x = whole(corner.x / side); x * side < corner.x + width; x++) {
      for (let y = whole(corner.y / side); y * side < corner.y + height; y++) {
        const wrapped = ((x % columns) + columns) % columns;
        const found = y < 0 || y >= columns ? null : coveringTile({ z, x: wrapped, y });
        const tile = found && this.#files.tile(found);
        if (!found || !tile) continue;
        const parts = 2 ** (z - found.z);
        const place = {
          left: (x - (wrapped % parts)) * side - corner.x,
          top: (y - (y % parts)) * side - corner.y,
          side: side * parts,
        };
        const edges: Edges = [
          Math.max(0, x * side - corner.x),
          Math.max(0, y * side - corner.y),
          Math.min(width, (x + 1) * side - corner.x),
          Math.min(height, (y + 1) * side - corner.y),
        ];
        drawOutlineTile(drawing, tile, place, edges, zoom < CONTINENTS ? COARSE : undefined);
      }
    }
    for (const name of LINES) this.#paths[name].setAttribute('d', drawing[name]);
    this.#svg.setAttribute('width', String(width));
    this.#svg.setAttribute('height', String(height));
    this.#drawn = { corner, zoom, width, height, towns: drawing.towns };
    this.#follow();
    this.#name();
  };

  /** Puts what is drawn where it belongs, also while fingers zoom. */
  readonly #follow = (): void => this.#place(this.#map.getCenter(), this.#map.getZoom());

  readonly #animate = ({ center, zoom }: ZoomAnimEvent): void => this.#place(center, zoom);

  #place(center: LatLng, zoom: number): void {
    if (!this.#drawn) return;
    const scale = this.#map.getZoomScale(zoom, this.#drawn.zoom);
    const { x, y } = layerPoint(this.#map, this.#drawn.corner.multiplyBy(scale), center, zoom);
    this.#svg.style.transform = `translate3d(${x}px,${y}px,0) scale(${scale})`;
  }
}

function townName({ name, x, y, rank }: DrawnTown): SVGElement {
  const text = document.createElementNS(SVG, 'text');
  text.setAttribute('x', String(x));
  text.setAttribute('y', String(y));
  text.setAttribute('class', rank < 4 ? 'large' : '');
  text.textContent = name;
  return text;
}

/** The whole number below. */
function whole(value: number): number {
  return value - (((value % 1) + 1) % 1);
}
