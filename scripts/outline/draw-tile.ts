import { clipLine, clipRing, type Edges, type Position } from '../../packages/widget/src/elements/map-view/clip.ts';
import { OUTLINE_EXTENT, type OutlineTile } from '../../packages/widget/src/elements/map-view/outline-tile.ts';
import { edgesOf, type TileId } from './tile-grid.ts';

/** In the square of the world. */
export interface Drawing {
  /** Rings of land, and of lakes and the like in it. */
  readonly land: readonly (readonly Position[])[];
  /** Lines between countries. */
  readonly countries: readonly (readonly Position[])[];
  /** Lines between departments. */
  readonly departments: readonly (readonly Position[])[];
  /** The largest first. */
  readonly towns: readonly Town[];
}

export interface Town {
  readonly name: string;
  readonly at: Position;
  /** 0 is shown first. */
  readonly rank: number;
}

/** Neighbours overlap, so that no seam is seen between them; lines along the edge of what was cut are beyond the tile, and are not drawn. */
const MARGIN = 1 / 64;
const SMALLEST_RING = 3;

/** What of a drawing lies in a tile; null for nothing but sea. */
export function drawTile(tile: TileId, { land, countries, departments, towns }: Drawing): OutlineTile | null {
  const edges = edgesOf(tile, MARGIN);
  const [left, top, right] = edgesOf(tile);
  const scale = OUTLINE_EXTENT / (right - left);
  const inTile = ([x, y]: Position): Position => [Math.round((x - left) * scale), Math.round((y - top) * scale)];
  const lines = (all: readonly (readonly Position[])[]) =>
    near(all, edges).flatMap((line) => clipLine(line, edges).flatMap((piece) => written(piece.map(inTile), 2)));
  const file = {
    land: near(land, edges).flatMap((ring) => written(clipRing(ring, edges).map(inTile), SMALLEST_RING)),
    countries: lines(countries),
    departments: lines(departments),
    towns: towns.flatMap(({ name, at, rank }) => {
      const [x, y] = inTile(at);
      return x >= 0 && x < OUTLINE_EXTENT && y >= 0 && y < OUTLINE_EXTENT ? [name, x, y, rank] : [];
    }),
  };
  return file.land.length + file.countries.length === 0 ? null : file;
}

function near(lines: readonly (readonly Position[])[], [left, top, right, bottom]: Edges): readonly (readonly Position[])[] {
  return lines.filter(
    (line) =>
      line.some(([x]) => x >= left) &&
      line.some(([x]) => x <= right) &&
      line.some(([, y]) => y >= top) &&
      line.some(([, y]) => y <= bottom),
  );
}

/** Steps from point to point, without those that go nowhere; nothing of what is too short to be seen. */
function written(points: readonly Position[], fewest: number): number[][] {
  const steps: number[] = [];
  let [atX, atY] = [0, 0];
  for (const [index, [x, y]] of points.entries()) {
    if (index > 0 && x === atX && y === atY) continue;
    steps.push(x - atX, y - atY);
    [atX, atY] = [x, y];
  }
  return steps.length >= fewest * 2 ? [steps] : [];
}
