/** White text needs this much darkness under it: WCAG 2.2, 4.5 to 1. */
const WHITE_TEXT_LUMINANCE = 0.183;
const CHANNEL_MAX = 255;

/**
 * The page's own `accent-color` for the shop to take over, as a rule for its host; empty when the page sets none. The text on it is black or white, whichever
 * can be read.
 */
export function hostAccentRule(host: Element): string {
  const accent = getComputedStyle(host).accentColor;
  const channels = /^rgb\((\d+), (\d+), (\d+)\)$/.exec(accent)?.slice(1).map(Number);
  if (!channels) return '';
  const onAccent = luminance(channels) <= WHITE_TEXT_LUMINANCE ? '#fff' : '#1c1712';
  return `:host{--c-host-accent:${accent};--c-host-on-accent:${onAccent}}`;
}

function luminance(channels: readonly number[]): number {
  const [red = 0, green = 0, blue = 0] = channels.map((channel) => {
    const share = channel / CHANNEL_MAX;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
