import { clipLine, clipRing, type Edges, type Position } from './clip.ts';
import { OUTLINE_EXTENT, type OutlineTile } from './outline-tile.ts';

/** What `<path d>` takes, and where names stand. */
export interface OutlineDrawing {
  land: string;
  coast: string;
  countries: string;
  departments: string;
  readonly towns: DrawnTown[];
}

export interface DrawnTown {
  readonly name: string;
  readonly x: number;
  readonly y: number;
  readonly rank: number;
}

/** Where a tile is on the drawing: its top left corner and its side, in pixels. */
export interface TilePlace {
  readonly left: number;
  readonly top: number;
  readonly side: number;
}

/** Parts of a pixel; numbers with more digits only make the drawing longer. */
const GRAIN = 0.25;
/** Pixels. */
const NEAR = 1;
/** Pixels by which neighbours overlap, so that no seam shows between them. */
const OVERLAP = 1;

/** Adds to a drawing what of a tile lies within `edges`. */
export function drawOutlineTile(drawing: OutlineDrawing, tile: OutlineTile, place: TilePlace, edges: Edges): void {
  const scale = place.side / OUTLINE_EXTENT;
  const [left, top, right, bottom] = edges;
  const wider: Edges = [left - OVERLAP, top - OVERLAP, right + OVERLAP, bottom + OVERLAP];
  for (const steps of tile.land) {
    const ring = positions(steps, place, scale);
    drawing.land += path(clipRing(ring, wider), true);
    drawing.coast += lines(ring.concat(ring.slice(0, 1)), edges);
  }
  for (const steps of tile.countries) drawing.countries += lines(positions(steps, place, scale), edges);
  for (const steps of tile.departments) drawing.departments += lines(positions(steps, place, scale), edges);
  for (let index = 0; index < tile.towns.length; index += 4) {
    const [name, x, y, rank] = tile.towns.slice(index);
    if (typeof name !== 'string' || typeof x !== 'number' || typeof y !== 'number' || typeof rank !== 'number') continue;
    const [atX, atY] = [place.left + x * scale, place.top + y * scale];
    if (atX >= left && atX < right && atY >= top && atY < bottom) drawing.towns.push({ name, x: atX, y: atY, rank });
  }
}

/** Without the points that lie within a pixel of the one before: before anything is cut, so that what runs along an edge stays on it. */
function positions(steps: readonly number[], { left, top }: TilePlace, scale: number): Position[] {
  const found: Position[] = [];
  let [x, y, lastX, lastY] = [0, 0, Infinity, Infinity];
  for (let index = 0; index + 1 < steps.length; index += 2) {
    x += steps[index] ?? 0;
    y += steps[index + 1] ?? 0;
    const [atX, atY] = [left + x * scale, top + y * scale];
    const isNear = Math.abs(atX - lastX) < NEAR && Math.abs(atY - lastY) < NEAR;
    if (isNear && index + 2 < steps.length) continue;
    found.push([atX, atY]);
    [lastX, lastY] = [atX, atY];
  }
  return found;
}

function lines(line: readonly Position[], edges: Edges): string {
  return clipLine(line, edges)
    .map((piece) => path(piece, false))
    .join('');
}

function path(points: readonly Position[], isClosed: boolean): string {
  if (points.length < 2) return '';
  return `M${points.map(([x, y]) => `${x - (x % GRAIN)} ${y - (y % GRAIN)}`).join('L')}${isClosed ? 'Z' : ''}`;
}
