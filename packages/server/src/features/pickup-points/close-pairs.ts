interface Place {
  readonly longitude: number;
  readonly latitude: number;
}

/** Pixels across a marker: what is nearer than that cannot be pressed apart. */
export const MARKER = 44;

const DEGREES = 180;
const TILE = 256;

/**
 * Places at a zoom, two that lie under each other's markers together. Only those pair that are the nearest to each other, so that who pairs with whom depends on
 * nothing that is more than two markers away.
 */
export function closePairs<Thing extends Place>(things: readonly Thing[], zoom: number): (readonly Thing[])[] {
  const placed = things.map((thing) => ({ thing, x: eastOf(thing, zoom), y: southOf(thing, zoom) })).sort((a, b) => a.x - b.x || a.y - b.y);
  const nearest = new Int32Array(placed.length).fill(-1);
  const reach = new Float64Array(placed.length).fill(MARKER);
  for (const [at, one] of placed.entries()) {
    for (let next = at + 1; next < placed.length; next++) {
      const other = placed[next];
      if (!other || other.x - one.x >= MARKER) break;
      const apart = Math.hypot(other.x - one.x, other.y - one.y);
      if (apart < (reach[at] ?? 0)) [nearest[at], reach[at]] = [next, apart];
      if (apart < (reach[next] ?? 0)) [nearest[next], reach[next]] = [at, apart];
    }
  }
  return placed.flatMap(({ thing }, at) => {
    const near = nearest[at] ?? -1;
    const other = near >= 0 && nearest[near] === at ? placed[near] : undefined;
    if (!other) return [[thing]];
    return near > at ? [[thing, other.thing]] : [];
  });
}

export function pixelsBetween(one: Place, other: Place, zoom: number): number {
  return Math.hypot(eastOf(one, zoom) - eastOf(other, zoom), southOf(one, zoom) - southOf(other, zoom));
}

function eastOf({ longitude }: Place, zoom: number): number {
  return (longitude / (2 * DEGREES)) * TILE * 2 ** zoom;
}

/** By the projection that maps have (Web Mercator), which ends before the poles. */
function southOf({ latitude }: Place, zoom: number): number {
  const sine = Math.sin((latitude * Math.PI) / DEGREES);
  const south = 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI);
  return Math.min(Math.max(south, 0), 1) * TILE * 2 ** zoom;
}
