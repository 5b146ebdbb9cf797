const MS_PER_SECOND = 1000;

/** `seconds(1234)` is «1.2 s». */
export function seconds(milliseconds: number): string {
  return `${(milliseconds / MS_PER_SECOND).toFixed(1)} s`;
}
