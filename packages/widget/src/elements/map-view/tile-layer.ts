import { GridLayer } from 'leaflet/dist/leaflet-src.esm.js';
import type { Coords, DoneCallback, Map as LeafletMap } from 'leaflet';

const SERVERS = ['a', 'b', 'c'];
const PLACES = ['{z}', '{x}', '{y}'];
const DENSE_PLACE = '{r}';
const DENSE = 1.5;
const TILE_PX = 256;

/**
 * Whether a map can take its tiles there. The server has looked already; what a page sets by itself is looked at here.
 *
 * @param url `https://tiles.example/{z}/{x}/{y}{r}.png`, with `{s}` for the letter of one of several servers and `{r}` for the tiles of dense screens
 */
export function isTileAddress(url: string): boolean {
  const address = url.replace('{s}', 'a');
  return URL.canParse(address) && new URL(address).protocol === 'https:' && PLACES.every((place) => url.includes(place));
}

/**
 * Pictures of the land from the server that the organisation chose. A dense screen is given those of the next zoom at half their size where the server has none made
 * for it, but none from closer than another screen asks for: a server need not have any there.
 */
export class TileLayer extends GridLayer {
  readonly #url: string;
  readonly #failed: () => void;
  readonly #zoomOffset: number;
  /** One came: the server is there and the page may ask it. What is missing then is beyond what it covers, and no reason to take the others away. */
  #isThere = false;

  /** @param maxZoom the closest that is asked for @param failed told when not one of a whole view comes, before any did */
  constructor(url: string, maxZoom: number, failed: () => void) {
    const zoomOffset = isDense() && !url.includes(DENSE_PLACE) ? 1 : 0;
    super({ className: 'tiles', tileSize: TILE_PX / 2 ** zoomOffset, maxNativeZoom: maxZoom - zoomOffset });
    this.#url = url;
    this.#zoomOffset = zoomOffset;
    this.#failed = failed;
  }

  /** Leaflet asks for an element and is told when it can be shown. */
  protected override createTile(coords: Coords, done: DoneCallback): HTMLElement {
    const image = document.createElement('img');
    image.alt = '';
    image.onload = () => {
      this.#isThere = true;
      done(undefined, image);
    };
    image.onerror = () => {
      // Without its place in the map it would show the browser's sign for a broken picture.
      done(new Error('map.tiles'), image);
      if (!this.#isThere && !this.isLoading()) this.#failed();
    };
    image.src = tileAddress(this.#url, coords.x, coords.y, coords.z + this.#zoomOffset);
    return image;
  }
}

/** @returns the function that takes them off again; nothing is told after it */
export function showTiles(map: LeafletMap, url: string, failed: () => void): () => void {
  let isOff = false;
  const layer = new TileLayer(url, map.getMaxZoom(), () => {
    if (!isOff) failed();
  });
  layer.addTo(map);
  return () => {
    isOff = true;
    layer.remove();
  };
}

function isDense(): boolean {
  return devicePixelRatio >= DENSE;
}

function tileAddress(url: string, x: number, y: number, z: number): string {
  const values: Readonly<Record<string, string | number>> = {
    x,
    y,
    z,
    r: isDense() ? '@2x' : '',
    s: SERVERS[(x + y) % SERVERS.length] ?? '',
  };
  return url.replace(/\{([xyzrs])\}/g, (_, name: string) => String(values[name]));
}
