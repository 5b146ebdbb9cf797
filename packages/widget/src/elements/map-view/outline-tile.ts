/** One tile of the outline, as `npm run outline` writes it: lines are `[x, y, dx, dy, dx, dy, …]` in parts of its side, and may lie a little beyond its edges. */
export interface OutlineTile {
  readonly land: readonly (readonly number[])[];
  /** Between countries. */
  readonly countries: readonly (readonly number[])[];
  /** Between departments. */
  readonly departments: readonly (readonly number[])[];
  /** Name, x, y, rank, name, … The rank of the largest is 0. */
  readonly towns: readonly (string | number)[];
}

/** Parts of a tile's side. */
export const OUTLINE_EXTENT = 4096;
