import type { ImpactTheme } from '@cagette/sdk/contract/impact';
import { svg, type Svg } from './svg.ts';

export interface Colours {
  readonly paper: string;
  readonly card: string;
  readonly ink: string;
  readonly muted: string;
  readonly line: string;
  readonly accent: string;
  readonly awning: string;
  readonly stripe: string;
  readonly onAwning: string;
  readonly onAwningMuted: string;
  readonly tag: string;
  readonly onTag: string;
}

/** The shop's colours (docs/design.md). */
export const colours: Readonly<Record<ImpactTheme, Colours>> = {
  light: {
    paper: '#faf5ea',
    card: '#fffdf8',
    ink: '#2a231b',
    muted: '#655947',
    line: '#e3d7c1',
    accent: '#3f5f2a',
    awning: '#34502a',
    stripe: '#f7dc97',
    onAwning: '#fdf8ec',
    onAwningMuted: '#d5dfbd',
    tag: '#f7dc97',
    onTag: '#3b2a06',
  },
  dark: {
    paper: '#1d1914',
    card: '#29231c',
    ink: '#f5ecdf',
    muted: '#c3b39c',
    line: '#463c2f',
    accent: '#b4d088',
    awning: '#2c3a20',
    stripe: '#e9c25f',
    onAwning: '#f2f0e0',
    onAwningMuted: '#c3d0a4',
    tag: '#e9c25f',
    onTag: '#2a1d02',
  },
};

/** Width of the drawing in its own units, which are pixels where it is shown at 600 px. */
export const WIDTH = 600;
export const MARGIN = 28;

export const SANS = 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif';
export const SERIF = '"Iowan Old Style", "Palatino Linotype", Palatino, "URW Palladio L", Georgia, serif';

export interface TextStyle {
  readonly size: number;
  readonly fill: string;
  readonly family?: string;
  readonly weight?: number;
  readonly anchor?: 'start' | 'middle' | 'end';
}

/** One line of text on its baseline. */
export function line(x: number, y: number, content: string, { size, fill, family, weight, anchor }: TextStyle): Svg {
  const more = {
    ...(family && { 'font-family': family }),
    ...(weight && { 'font-weight': weight }),
    ...(anchor && { 'text-anchor': anchor }),
  };
  return svg('text', { x, y, 'font-size': size, fill, ...more }, content);
}

/** Lines under one another, the first on the baseline `y`. */
export function lines(x: number, y: number, contents: readonly string[], leading: number, style: TextStyle): Svg[] {
  return contents.map((content, index) => line(x, y + index * leading, content, style));
}
