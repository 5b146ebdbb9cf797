/** The length of a scale on the map and what stands at it. */
export interface MapScale {
  /** Pixels. */
  readonly width: number;
  /** «5 km» */
  readonly text: string;
}

/** Pixels that a scale is at most long. */
const LONGEST = 96;
const METRES_PER_KM = 1000;
const STEPS = [5, 2, 1];

/** The longest round length that fits: one, two or five with zeros. */
export function mapScale(metresPerPixel: number, locale: string): MapScale {
  const most = metresPerPixel * LONGEST;
  let power = 1;
  while (power * 10 <= most) power *= 10;
  const metres = power * (STEPS.find((step) => power * step <= most) ?? 1);
  const isFar = metres >= METRES_PER_KM;
  const format = new Intl.NumberFormat(locale, { style: 'unit', unit: isFar ? 'kilometer' : 'meter' });
  return { width: metres / metresPerPixel, text: format.format(isFar ? metres / METRES_PER_KM : metres) };
}
