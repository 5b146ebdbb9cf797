import type { DrawnTown } from './outline-drawing.ts';

interface Place {
  readonly x: number;
  readonly y: number;
}

interface Box extends Place {
  /** From the middle to the side, and to the top. */
  readonly half: number;
  readonly high: number;
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
/** Half of a marker. */
const MARKER = 24;
/** A name stands at its town, else beside the marker that is there: below, above, right, left. */
const BESIDE: readonly Place[] = [
  { x: 0, y: 0 },
  { x: 0, y: 1 },
  { x: 0, y: -1 },
  { x: 1, y: 0 },
  { x: -1, y: 0 },
];

/** The names to write, and where: the largest towns first, as many as touch neither each other nor a marker. */
export function townLabels(towns: readonly DrawnTown[], zoom: number, markers: readonly Place[]): DrawnTown[] {
  const most = RANKS_BY_ZOOM[zoom] ?? Infinity;
  const taken: Box[] = markers.map(({ x, y }) => ({ x, y, half: MARKER, high: MARKER }));
  const shown: DrawnTown[] = [];
  for (const town of [...towns].sort((a, b) => a.rank - b.rank)) {
    if (town.rank > most || shown.length === MOST) break;
    const half = (town.name.length * LETTER + MARGIN) / 2;
    const high = LINE / 2;
    const box = BESIDE.map(({ x, y }): Box => ({ x: town.x + x * (MARKER + half), y: town.y + y * (MARKER + high), half, high })).find(
      (candidate) => !taken.some((other) => touch(candidate, other)),
    );
    if (!box) continue;
    taken.push(box);
    shown.push({ ...town, x: box.x, y: box.y });
  }
  return shown;
}

function touch(a: Box, b: Box): boolean {
  return Math.abs(a.x - b.x) < a.half + b.half && Math.abs(a.y - b.y) < a.high + b.high;
}
