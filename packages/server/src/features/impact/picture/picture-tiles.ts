import type { WrittenFigure } from './picture-figures.ts';
import type { Drawn } from './picture-head.ts';
import { type Colours, line, lines, MARGIN, SERIF, WIDTH } from './picture-style.ts';
import { type Svg, svg } from './svg.ts';
import { wrapText } from './wrap-text.ts';

const GAP = 12;
const A_ROW = 3;
const PADDING = 14;
const RADIUS = 12;
const VALUE_SIZE = 25;
const INSTEAD_SIZE = 14;
const LABEL_SIZE = 13;
const LEADING = 16;
/** Width of a character of the label, and of the bold words in the place of a figure, in the widest of the usual fonts. */
const LABEL_CHARACTER = 7;
const INSTEAD_CHARACTER = 9;
const TAG_HEIGHT = 92;
const TAG_HOLE = 24;

/** Words of a tile as they are set. */
interface Tile {
  readonly value: string | null;
  readonly instead: readonly string[];
  readonly label: readonly string[];
  readonly width: number;
  readonly height: number;
}

/** The money on a price tag, then the other figures in rows of three, the last row taking all the room. */
export function pictureTiles(top: number, [money, ...others]: readonly WrittenFigure[], colours: Colours): Drawn {
  const parts: Svg[] = money ? tag(top + 22, money, colours) : [];
  let y = top + 22 + TAG_HEIGHT;
  for (let from = 0; from < others.length; from += A_ROW) {
    const row = others.slice(from, from + A_ROW);
    const width = (WIDTH - 2 * MARGIN - (row.length - 1) * GAP) / row.length;
    const tiles = row.map((figure) => set(figure, width));
    const height = Math.max(...tiles.map((one) => one.height));
    y += GAP;
    parts.push(...tiles.flatMap((one, column) => tile(MARGIN + column * (width + GAP), y, { ...one, height }, colours)));
    y += height;
  }
  return { parts, bottom: y };
}

/** A paper tag with a hole on its left. */
function tag(y: number, { value, label, instead }: WrittenFigure, colours: Colours): Svg[] {
  const right = WIDTH - MARGIN;
  const middle = y + TAG_HEIGHT / 2;
  const bottom = y + TAG_HEIGHT - RADIUS;
  const corner = `a${RADIUS} ${RADIUS} 0 0 1`;
  const d = `M${MARGIN + 26} ${y}H${right - RADIUS}${corner} ${RADIUS} ${RADIUS}V${bottom}${corner} -${RADIUS} ${RADIUS}H${MARGIN + 26}L${MARGIN} ${middle}z`;
  return [
    svg('path', { d, fill: colours.tag }),
    svg('circle', { cx: MARGIN + TAG_HOLE, cy: middle, r: 6, fill: colours.paper }),
    line(MARGIN + 46, y + 47, value ?? instead ?? '', { size: value === null ? 24 : 38, fill: colours.onTag, family: SERIF, weight: 600 }),
    line(MARGIN + 46, y + 73, label, { size: 15, fill: colours.onTag }),
  ];
}

function set({ value, instead, label }: WrittenFigure, width: number): Tile {
  const room = width - 2 * PADDING;
  const own = wrapText(label, charactersIn(room, LABEL_CHARACTER));
  const words = instead === null ? [] : wrapText(instead, charactersIn(room, INSTEAD_CHARACTER));
  return { value, instead: words, label: own, width, height: labelTop(words) + own.length * LEADING };
}

/** The baseline of the first line of the label, in its tile. */
function labelTop(instead: readonly string[]): number {
  return instead.length === 0 ? 61 : 28 + instead.length * (LEADING + 1);
}

function tile(x: number, y: number, { value, instead, label, width, height }: Tile, colours: Colours): Svg[] {
  const left = x + PADDING;
  return [
    svg('rect', { x: x + 0.5, y: y + 0.5, width: width - 1, height: height - 1, rx: RADIUS, fill: colours.card, stroke: colours.line }),
    ...(value === null
      ? lines(left, y + 28, instead, LEADING + 1, { size: INSTEAD_SIZE, fill: colours.muted, weight: 600 })
      : [line(left, y + 37, value, { size: VALUE_SIZE, fill: colours.ink, weight: 600 })]),
    ...lines(left, y + labelTop(instead), label, LEADING, { size: LABEL_SIZE, fill: colours.muted }),
  ];
}

function charactersIn(room: number, width: number): number {
  return (room - (room % width)) / width;
}
