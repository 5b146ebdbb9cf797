export type Position = readonly [x: number, y: number];
/** Of a rectangle: left, top, right, bottom. */
export type Edges = readonly [number, number, number, number];

/** Sutherland and Hodgman: what of a ring lies in a rectangle, along whose edges it is closed. Empty when nothing does. */
export function clipRing(ring: readonly Position[], [left, top, right, bottom]: Edges): readonly Position[] {
  let points = ring;
  for (const [axis, edge, sign] of [
    [0, left, 1],
    [0, right, -1],
    [1, top, 1],
    [1, bottom, -1],
  ] as const) {
    const isIn = (point: Position) => (point[axis] - edge) * sign >= 0;
    const clipped: Position[] = [];
    let before = points.at(-1);
    for (const point of points) {
      if (before && isIn(point) !== isIn(before)) clipped.push(crossing(before, point, axis, edge));
      if (isIn(point)) clipped.push(point);
      before = point;
    }
    points = clipped;
  }
  return points;
}

/** The pieces of a line whose segments touch a rectangle; whole segments, so they may stick out a little. */
export function clipLine(line: readonly Position[], [left, top, right, bottom]: Edges): Position[][] {
  const pieces: Position[][] = [];
  let isOpen = false;
  let from: Position | undefined;
  for (const to of line) {
    const isOutside =
      !from ||
      Math.max(from[0], to[0]) < left ||
      Math.min(from[0], to[0]) > right ||
      Math.max(from[1], to[1]) < top ||
      Math.min(from[1], to[1]) > bottom;
    if (from && !isOutside) {
      if (isOpen) pieces.at(-1)?.push(to);
      else pieces.push([from, to]);
    }
    isOpen = !isOutside;
    from = to;
  }
  return pieces;
}

function crossing(from: Position, to: Position, axis: 0 | 1, edge: number): Position {
  const part = (edge - from[axis]) / (to[axis] - from[axis]);
  const other = axis === 0 ? from[1] + part * (to[1] - from[1]) : from[0] + part * (to[0] - from[0]);
  return axis === 0 ? [edge, other] : [other, edge];
}
