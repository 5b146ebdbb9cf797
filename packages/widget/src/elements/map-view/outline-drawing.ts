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

/** Parts of a pixel that coordinates are rounded to; numbers with more digits only make the drawing longer. */
const GRAIN = 0.25;
/** So many grains beside the point before, a point is left out. */
const NEAR = 4;
/** What has fewer points left is too small to be seen. */
const SMALLEST_RING = 3;
/** Pixels by which neighbours overlap, so that no seam shows between them. */
const OVERLAP = 1;

/** Adds to a drawing what of a tile lies within `edges`. With twice the `grain` it has about half the points. */
export function drawOutlineTile(drawing: OutlineDrawing, tile: OutlineTile, place: TilePlace, edges: Edges, grain = GRAIN): void {
  const scale = place.side / OUTLINE_EXTENT;
  const [left, top, right, bottom] = edges;
  const wider: Edges = [left - OVERLAP, top - OVERLAP, right + OVERLAP, bottom + OVERLAP];
  for (const steps of tile.land) {
    const ring = positions(steps, place, scale, grain);
    if (ring.length < SMALLEST_RING) continue;
    drawing.land += path(clipRing(ring, wider), true, grain);
    drawing.coast += lines(ring.concat(ring.slice(0, 1)), edges, grain);
  }
  for (const steps of tile.countries) drawing.countries += lines(positions(steps, place, scale, grain), edges, grain);
  for (const steps of tile.departments) drawing.departments += lines(positions(steps, place, scale, grain), edges, grain);
  for (let index = 0; index < tile.towns.length; index += 4) {
    const [name, x, y, rank] = tile.towns.slice(index);
    if (typeof name !== 'string' || typeof x !== 'number' || typeof y !== 'number' || typeof rank !== 'number') continue;
    const [atX, atY] = [place.left + x * scale, place.top + y * scale];
    if (atX >= left && atX < right && atY >= top && atY < bottom) drawing.towns.push({ name, x: atX, y: atY, rank });
  }
}

/** Without the points that are near to the one before: before anything is cut, so that what runs along an edge stays on it. */
function positions(steps: readonly number[], { left, top }: TilePlace, scale: number, grain: number): Position[] {
  const found: Position[] = [];
  let [x, y, lastX, lastY] = [0, 0, Infinity, Infinity];
  for (let index = 0; index + 1 < steps.length; index += 2) {
    x += steps[index] ?? 0;
    y += steps[index + 1] ?? 0;
    const [atX, atY] = [left + x * scale, top + y * scale];
    const isNear = Math.abs(atX - lastX) < NEAR * grain && Math.abs(atY - lastY) < NEAR * grain;
    if (isNear && index + 2 < steps.length) continue;
    found.push([atX, atY]);
    [lastX, lastY] = [atX, atY];
  }
  return found;
}

function lines(line: readonly Position[], edges: Edges, grain: number): string {
  return clipLine(line, edges)
    .map((piece) => path(piece, false, grain))
    .join('');
}

function path(points: readonly Position[], isClosed: boolean, grain: number): string {
  if (points.length < 2) return '';
  return `M${points.map(([x, y]) => `${x - (x % grain)} ${y - (y % grain)}`).join('L')}${isClosed ? 'Z' : ''}`;
}
