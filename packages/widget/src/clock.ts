/** The one place that reads the visitor's clock; everything else is given `now`. Milliseconds since 1970. */
export function systemNow(): number {
  return Date.now();
}
