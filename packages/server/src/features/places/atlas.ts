import { placeWords } from './fold-place.ts';
import { HALF_TURN, KILOMETRES_PER_DEGREE } from './kilometres.ts';
import type { Place } from './place.ts';
import type { PlaceBook } from './place-book.ts';
import { keysBeginningWith } from './place-index.ts';
import type { Coordinates } from './read-place-file.ts';

/** What stands next to a point. */
export interface NearTown extends Coordinates {
  readonly name: string;
  /** ISO 3166-1, two letters. */
  readonly country: string;
  /** Of France, its department's number. */
  readonly department: string | null;
}

/** Answers what an address or a point alone leaves open. */
export interface Atlas {
  /** The communes of that very name, with or without its article. */
  communes(name: string): readonly Place[];
  /** The town next to a point, of those within thirty kilometres; null far from France and the countries around it. */
  townAt(point: Coordinates): NearTown | null;
}

/** The farthest that a town is asked about; the cells around a point's own reach that far up to 57° north. */
const NEAR_KILOMETRES = 30;
const CELLS_PER_DEGREE = 2;
const CELLS_AROUND = 1000;
const AROUND = [-1, 0, 1].flatMap((north) => [-1, 0, 1].map((east) => [north, east] as const));
/** «Bastia Cedex 2» is a post office. */
const CEDEX = /\s+cedex(\s+\d+)?$/i;

export function createAtlas({ index, towns }: PlaceBook): Atlas {
  const cells = new Map<number, NearTown[]>();
  const put = (town: NearTown) => {
    const key = cellOf(town.latitude, town.longitude);
    const cell = cells.get(key);
    if (cell) cell.push(town);
    else cells.set(key, [town]);
  };
  for (const { name, latitude, longitude, department, isApproximate } of index.places) {
    if (!isApproximate) put({ name, latitude, longitude, country: 'FR', department: department.code });
  }
  for (const town of towns) put({ ...town, department: null });

  return {
    communes(name) {
      const text = placeWords(name.replace(CEDEX, '')).join('');
      const { from, to } = keysBeginningWith(index.names, text);
      const whole = index.names.slice(from, to).filter((key) => key.isWhole && key.text.length === text.length);
      return whole.flatMap((key) => index.places[key.place] ?? []);
    },
    townAt(point) {
      // Degrees of latitude, squared: a file asks tens of thousands of times.
      let least = (NEAR_KILOMETRES / KILOMETRES_PER_DEGREE) ** 2;
      let nearest: NearTown | null = null;
      const narrowing = Math.cos((point.latitude * Math.PI) / HALF_TURN);
      for (const cell of cellsAround(cells, point)) {
        for (const town of cell) {
          const [north, east] = [town.latitude - point.latitude, (town.longitude - point.longitude) * narrowing];
          const square = north * north + east * east;
          if (square > least) continue;
          least = square;
          nearest = town;
        }
      }
      return nearest;
    },
  };
}

function cellsAround(cells: ReadonlyMap<number, readonly NearTown[]>, { latitude, longitude }: Coordinates): (readonly NearTown[])[] {
  return AROUND.flatMap(([north, east]) => {
    const cell = cells.get(cellOf(latitude + north / CELLS_PER_DEGREE, longitude + east / CELLS_PER_DEGREE));
    return cell === undefined ? [] : [cell];
  });
}

function cellOf(latitude: number, longitude: number): number {
  return Math.floor(latitude * CELLS_PER_DEGREE) * CELLS_AROUND + Math.floor(longitude * CELLS_PER_DEGREE);
}
