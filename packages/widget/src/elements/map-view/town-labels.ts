import type { DrawnTown } from './outline-drawing.ts';

/** What stands on the drawing, by its middle, in pixels. */
export interface Box {
  readonly x: number;
  readonly y: number;
  /** From the middle to the side, and to the top. */
  readonly half: number;
  readonly high: number;
  /** The name that is written there already. */
  readonly says?: string | undefined;
}

/** Pixels of a letter and of a line, of the size that names are written in. */
const LETTER = 6.4;
const LINE = 15;
/** Air around a name. */
const MARGIN = 10;
/** Up to which rank names are written, by zoom; further on all. */
const RANKS_BY_ZOOM = [-1, -1, 0, 0, 0, 1, 2, 3, 4, 5];
/** More names than this, beyond the view's edges too, are no map but a list. */
const MOST = 90;
/** Pixels from a town to the edge of its name where a marker is in its way; and the zoom from which they are so short a way that nobody takes it for another place. */
const ASIDE = 34;
const ASIDE_FROM = 5;

/** The names to write, and where: the largest towns first, as many as touch neither each other nor a marker. A name stands at its town, else beside the marker there, and not twice. */
export function townLabels(towns: readonly DrawnTown[], zoom: number, markers: readonly Box[]): DrawnTown[] {
  const most = RANKS_BY_ZOOM[zoom] ?? Infinity;
  const taken: Box[] = [...markers];
  const shown: DrawnTown[] = [];
  for (const town of [...towns].sort((a, b) => a.rank - b.rank)) {
    if (town.rank > most || shown.length === MOST) break;
    const name: Box = { x: town.x, y: town.y, half: (town.name.length * LETTER + MARGIN) / 2, high: LINE / 2 };
    const there = markers.find((marker) => touch(marker, { ...name, half: 0, high: 0 }));
    if (there?.says === town.name) continue;
    const others = there && zoom >= ASIDE_FROM ? beside(name, there).filter((candidate) => away(candidate, town) <= ASIDE) : [];
    const box = [name, ...others].find((candidate) => !taken.some((other) => touch(candidate, other)));
    if (!box) continue;
    taken.push(box);
    shown.push({ ...town, x: box.x, y: box.y });
  }
  return shown;
}

/** Below, above, right and left of it. */
function beside(name: Box, { x, y, half, high }: Box): Box[] {
  return [
    { ...name, y: y + high + name.high },
    { ...name, y: y - high - name.high },
    { ...name, x: x + half + name.half },
    { ...name, x: x - half - name.half },
  ];
}

/** From a box's edge. */
function away({ x, y, half, high }: Box, place: { readonly x: number; readonly y: number }): number {
  return Math.max(Math.abs(x - place.x) - half, Math.abs(y - place.y) - high);
}

function touch(a: Box, b: Box): boolean {
  return Math.abs(a.x - b.x) < a.half + b.half && Math.abs(a.y - b.y) < a.high + b.high;
}
