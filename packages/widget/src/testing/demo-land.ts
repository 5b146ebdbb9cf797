import type { OutlineTile } from '../elements/map-view/outline-tile.ts';

/** One tile of land with a town on it, whichever is asked for. */
export const demoLand: OutlineTile = {
  land: [[0, 0, 4096, 0, 0, 4096, -4096, 0]],
  countries: [],
  departments: [[0, 2048, 4096, 0]],
  towns: ['Corte', 2000, 2000, 0],
};
