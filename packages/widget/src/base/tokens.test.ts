import { describe, equal, it } from '../testing/bdd.ts';
import { tokens } from './tokens.styles.ts';

const CHANNEL_MAX = 255;
const TEXT = 4.5;
const EDGE = 3;

/** [foreground, background, what WCAG 2.2 asks for]. */
const pairs = [
  ...['paper', 'card', 'tile'].flatMap((ground) => [['ink', ground, TEXT] as const, ['muted', ground, TEXT] as const]),
  ['on-accent', 'accent', TEXT],
  ['on-tag', 'tag', TEXT],
  ['alert', 'paper', TEXT],
  ['alert', 'card', TEXT],
  ['ink', 'alert-paper', TEXT],
  ['edge', 'paper', EDGE],
  ['edge', 'card', EDGE],
  ['accent', 'paper', EDGE],
  ['accent', 'card', EDGE],
] as const;

describe('the colours', () => {
  for (const scheme of ['light', 'dark'] as const) {
    it(`can be read on their grounds: ${scheme}`, () => {
      const tooWeak = pairs.filter(([front, ground, needed]) => !(contrast(colour(front, scheme), colour(ground, scheme)) >= needed));
      equal(tooWeak, []);
    });
  }
});

/** What a role is when nobody sets a property, as `#rrggbb`. */
function colour(role: string, scheme: 'light' | 'dark'): string {
  const found = new RegExp(`--c-${role}:[^;]*light-dark\\((#\\w+), (#\\w+)\\)`).exec(tokens.cssText);
  const text = found?.[scheme === 'light' ? 1 : 2] ?? '';
  return text.length === 4 ? text.replace(/\w/g, '$&$&') : text;
}

function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((one, other) => one - other);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(hex: string): number {
  const [red = Number.NaN, green = 0, blue = 0] = (hex.match(/\w\w/g) ?? []).map((pair) => {
    const share = Number.parseInt(pair, 16) / CHANNEL_MAX;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
