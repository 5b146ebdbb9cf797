/** WCAG 2.2, 1.4.3: text must stand out from what is behind it by this much. */
export const ENOUGH = 4.5;

/**
 * How much two colours (`#rrggbb`) stand out from each other, from 1 to 21.
 *
 * @param {string} one
 * @param {string} other
 */
export function contrast(one, other) {
  const both = [luminance(one), luminance(other)];
  return (Math.max(...both) + 0.05) / (Math.min(...both) + 0.05);
}

/** @param {string} colour */
function luminance(colour) {
  return 0.2126 * channel(colour, 1) + 0.7152 * channel(colour, 3) + 0.0722 * channel(colour, 5);
}

/**
 * @param {string} colour
 * @param {number} start where its two digits begin
 */
function channel(colour, start) {
  const share = Number.parseInt(colour.slice(start, start + 2), 16) / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}
