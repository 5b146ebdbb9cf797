const LOWEST_PX = 240;
const HIGHEST_PX = 2000;

/** The height that an attribute gives in pixels, as a rule for the host; none for what is no number, and what is beyond sense comes down or up to it. */
export function heightRule(height: string | null): string {
  const pixels = Number.parseInt(height ?? '', 10);
  if (Number.isNaN(pixels)) return '';
  return `:host{--c-height:${Math.min(HIGHEST_PX, Math.max(LOWEST_PX, pixels))}px}`;
}
