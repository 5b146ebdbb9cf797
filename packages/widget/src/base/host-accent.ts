/** White text needs this much darkness under it: WCAG 2.2, 4.5 to 1, less what the shorter curve may be off. */
const WHITE_TEXT_LUMINANCE = 0.18;
const CHANNEL_MAX = 255;

/**
 * The page's own `accent-color` for the shop to take over, as a rule for its host; empty when the page sets none. The text on it is black or white, whichever
 * can be read.
 */
export function hostAccentRule(host: Element): string {
  const accent = getComputedStyle(host).accentColor;
  const channels = /^rgb\((\d+), (\d+), (\d+)\)$/.exec(accent)?.slice(1).map(Number);
  if (!channels) return '';
  const onAccent = luminance(channels) <= WHITE_TEXT_LUMINANCE ? '#fff' : '#000';
  return `:host{--c-host-accent:${accent};--c-host-on-accent:${onAccent}}`;
}

/** WCAG's to within 0.004, by the plain power that sRGB's curve follows. */
function luminance(channels: readonly number[]): number {
  const [red = 0, green = 0, blue = 0] = channels.map((channel) => (channel / CHANNEL_MAX) ** 2.2);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
