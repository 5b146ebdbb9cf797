import { outlineCovered, outlineVersion } from './outline-index.ts';
import type { OutlineTile } from './outline-tile.ts';

export interface TileId {
  readonly z: number;
  readonly x: number;
  readonly y: number;
}

const TRIES = 3;
/** Before each further try. */
const PAUSES_MS = [1000, 4000];

/** The zooms that there are tiles for, from near to far, and from which zoom of a map on they are meant. */
const LEVELS = [
  { z: 8, from: 9 },
  { z: 6, from: 6 },
  { z: 3, from: 0 },
];

/** The closest zoom of tiles that a map's zoom wants. */
export function outlineZoom(mapZoom: number): number {
  return LEVELS.find(({ from }) => mapZoom >= from)?.z ?? 0;
}

/** The tile itself if there is one, else the one from further away that holds it. Null beyond the world's edges. */
export function coveringTile({ z, x, y }: TileId): TileId | null {
  for (const level of LEVELS.filter((one) => one.z <= z)) {
    const parts = 2 ** (z - level.z);
    const [tileX, tileY] = [whole(x / parts), whole(y / parts)];
    const isCovered = outlineCovered.some(
      ([zoom, left, top, right, bottom]) => zoom === level.z && tileX >= left && tileX <= right && tileY >= top && tileY <= bottom,
    );
    if (isCovered) return { z: level.z, x: tileX, y: tileY };
  }
  return null;
}

/** Tiles of the outline, fetched from our own server when they are first wanted. The one file of the map that fetches: what it asks for is a file, not the API. */
export class OutlineFiles {
  readonly #server: string;
  readonly #loaded: () => void;
  readonly #failed: () => void;
  readonly #files = new Map<string, OutlineTile | null>();
  readonly #end = new AbortController();

  /** @param server its address, ending in a slash @param failed told of each file that does not come */
  constructor(server: string, loaded: () => void, failed: () => void) {
    this.#server = server;
    this.#loaded = loaded;
    this.#failed = failed;
  }

  /** Null for nothing but sea, and until it is there; `loaded` then says so. */
  tile({ z, x, y }: TileId): OutlineTile | null {
    const name = `${z}-${x}-${y}`;
    const known = this.#files.get(name);
    if (known !== undefined) return known;
    this.#files.set(name, null);
    void this.#load(name);
    return null;
  }

  stop(): void {
    this.#end.abort();
  }

  async #load(name: string): Promise<void> {
    const { signal } = this.#end;
    for (let tries = 0; tries < TRIES; tries++) {
      try {
        const response = await fetch(`${this.#server}outline/${outlineVersion}/${name}.json`, { signal });
        if (!response.ok) break;
        // Our own script wrote it, and its folder is named by its content.
        const tile = (await response.json()) as OutlineTile | null;
        if (signal.aborted) return;
        this.#files.set(name, tile);
        this.#loaded();
        return;
      } catch {
        const pause = PAUSES_MS[tries];
        if (signal.aborted) return;
        if (pause !== undefined) await new Promise((resolve) => setTimeout(resolve, pause));
      }
    }
    if (signal.aborted) return;
    // Asked for again when it is wanted the next time.
    this.#files.delete(name);
    this.#failed();
  }
}

function whole(value: number): number {
  return value - (value % 1);
}
