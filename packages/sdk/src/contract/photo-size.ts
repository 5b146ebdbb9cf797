/** The widths a photo is kept in, in pixels: a card's tile, the same on a dense screen, a sheet, and a sheet on a dense screen. */
export const photoWidths = [160, 320, 640, 1280] as const;

/** A photo as the shelf carries it; see `Photo` in shelf.ts. */
export interface SizedPhoto {
  readonly path: string;
  readonly width: number;
}

/** Every width that exists of a photo, from the smallest up. The last is its own: nothing is ever enlarged. */
export function widthsOf({ width }: Pick<SizedPhoto, 'width'>): number[] {
  return [...photoWidths.filter((one) => one < width), width];
}

/**
 * Where a photo lies in the smallest width that is at least the wanted one, or in its own when that is less. The address never changes its content.
 *
 * @param wanted in pixels of the screen, not of CSS.
 * @returns an address under the server's, without a slash before it: `photos/Zm9v…-320.webp`
 */
export function photoPath(photo: SizedPhoto, wanted: number): string {
  return `${photo.path}-${widthsOf(photo).find((width) => width >= wanted) ?? photo.width}.webp`;
}
