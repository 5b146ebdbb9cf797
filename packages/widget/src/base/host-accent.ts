/** White text needs this much darkness under it: WCAG 2.2, 4.5 to 1, less what the shorter curve may be off. */
const WHITE_TEXT_LUMINANCE = 0.18;
const CHANNEL_MAX = 255;

/** What browsers write with when a page says nothing. */
const UNSET_FONT = /^("?Times|serif|-webkit-standard)/;

/**
 * What the shop takes over from its page, as rules for its host: the page's `accent-color`, with black or white text on it, whichever can be read; empty when
 * the page sets none. And fonts of its own where the page sets none.
 */
export function hostAccentRule(host: Element): string {
  const { accentColor: accent, fontFamily } = getComputedStyle(host);
  const fonts = UNSET_FONT.test(fontFamily) ? ':host{--c-host-font:system-ui,sans-serif;--c-host-head:Georgia,serif}' : '';
  const channels = /^rgb\((\d+), (\d+), (\d+)\)$/.exec(accent)?.slice(1).map(Number);
  if (!channels) return fonts;
  const onAccent = luminance(channels) <= WHITE_TEXT_LUMINANCE ? '#fff' : '#000';
  return `${fonts}:host{--c-host-accent:${accent};--c-host-on-accent:${onAccent}}`;
}

/** WCAG's to within 0.004, by the plain power that sRGB's curve follows. */
function luminance(channels: readonly number[]): number {
  const [red = 0, green = 0, blue = 0] = channels.map((channel) => (channel / CHANNEL_MAX) ** 2.2);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
