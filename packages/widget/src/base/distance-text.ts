/** From here on a tenth of a kilometre says nothing. */
const FAR_KM = 10;

/** «3,2 km», «48 km», «0,4 km». */
export function distanceText(kilometres: number, locale: string): string {
  const options = { style: 'unit', unit: 'kilometer', maximumFractionDigits: kilometres < FAR_KM ? 1 : 0 } as const;
  return new Intl.NumberFormat(locale, options).format(kilometres);
}
