import { GridLayer } from 'leaflet/dist/leaflet-src.esm.js';
import type { Coords, DoneCallback, Map as LeafletMap } from 'leaflet';

/** So many tiles in a row do not come: then none is waited for any more. */
const PATIENCE = 4;
const SERVERS = ['a', 'b', 'c'];
const PLACES = ['{z}', '{x}', '{y}'];
const DENSE = 1.5;

/**
 * Whether a map can take its tiles there. The server has looked already; what a page sets by itself is looked at here.
 *
 * @param url `https://tiles.example/{z}/{x}/{y}{r}.png`, with `{s}` for the letter of one of several servers and `{r}` for the tiles of dense screens
 */
export function isTileAddress(url: string): boolean {
  return URL.parse(url.replace('{s}', 'a'))?.protocol === 'https:' && PLACES.every((place) => url.includes(place));
}

/** Pictures of the land from the server that the organisation chose. */
export class TileLayer extends GridLayer {
  readonly #url: string;
  readonly #failed: () => void;
  #missing = 0;

  /** @param failed told once when they do not come */
  constructor(url: string, failed: () => void) {
    super({ className: 'tiles' });
    this.#url = url;
    this.#failed = failed;
  }

  /** Leaflet asks for an element and is told when it can be shown. */
  protected override createTile(coords: Coords, done: DoneCallback): HTMLElement {
    const image = document.createElement('img');
    image.alt = '';
    image.onload = () => {
      this.#missing = 0;
      done(undefined, image);
    };
    image.onerror = () => {
      // Without its place in the map it would show the browser's sign for a broken picture.
      done(new Error('map.tiles'), image);
      this.#missing += 1;
      if (this.#missing === PATIENCE) this.#failed();
    };
    image.src = tileAddress(this.#url, coords);
    return image;
  }
}

/** @returns the function that takes them off again; nothing is told after it */
export function showTiles(map: LeafletMap, url: string, failed: () => void): () => void {
  let isOff = false;
  const layer = new TileLayer(url, () => {
    if (!isOff) failed();
  });
  layer.addTo(map);
  return () => {
    isOff = true;
    layer.remove();
  };
}

function tileAddress(url: string, { x, y, z }: Coords): string {
  const values: Readonly<Record<string, string | number>> = {
    x,
    y,
    z,
    r: devicePixelRatio >= DENSE ? '@2x' : '',
    s: SERVERS[(x + y) % SERVERS.length] ?? '',
  };
  return url.replace(/\{([xyzrs])\}/g, (_, name: string) => String(values[name]));
}
