/** What there is of the outline; written by `npm run outline`. */

/** Its folder, named by its content. */
export const outlineVersion = '66dae0a0';

/** Rectangles of tiles, `[zoom, left, top, right, bottom]`, from far to near. */
export const outlineCovered: readonly (readonly [zoom: number, left: number, top: number, right: number, bottom: number])[] = [
  [3, 0, 0, 7, 7],
  [6, 30, 19, 36, 24],
  [6, 20, 29, 21, 29],
  [6, 21, 22, 22, 22],
  [6, 22, 31, 22, 31],
  [6, 40, 34, 40, 34],
  [6, 41, 35, 41, 35],
  [6, 60, 34, 61, 35],
  [6, 5, 34, 5, 35],
  [8, 124, 80, 139, 95],
  [8, 80, 116, 87, 119],
  [8, 84, 88, 91, 91],
  [8, 88, 124, 91, 127],
  [8, 160, 136, 163, 139],
  [8, 164, 140, 167, 143],
  [8, 240, 136, 247, 143],
  [8, 20, 136, 23, 143],
];
