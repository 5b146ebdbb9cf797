/** Steps in a degree that a map tells apart: a metre. Shorter numbers make shorter replies. */
const STEPS = 100_000;

/** A coordinate to the metre, never east or north of where it was. */
export function degreesBelow(degrees: number): number {
  const steps = degrees * STEPS;
  const whole = steps - (steps % 1);
  return (whole > steps ? whole - 1 : whole) / STEPS;
}

/** A coordinate to the metre, never west or south of where it was. */
export function degreesAbove(degrees: number): number {
  return -degreesBelow(-degrees) + 0;
}
