import type { Room } from './map-stage.ts';

export type Dock = 'top' | 'bottom';

/** Pixels of a chosen pin and some air, above its place: it is larger than the others. */
export const PIN = 64;
export const AIR = 16;
const BETWEEN = 64;
/** «Tout le réseau» in the corner. */
const CORNER = 56;

/** What must stay free around the point that a card is about. */
export function cardRoom(card: HTMLElement | null, map: HTMLElement | null, dock: Dock): Room {
  if (!isOver(card, map)) return { top: PIN + CORNER, bottom: AIR };
  const height = card.offsetHeight + AIR;
  return dock === 'top' ? { top: PIN + height, bottom: BETWEEN } : { top: PIN + CORNER, bottom: height + AIR };
}

/** Where a card does not hide a point whose tip is `y` pixels below the map's upper edge. Where both would hide it, going to and fro would not help. */
export function clearDock(card: HTMLElement | null, map: HTMLElement | null, y: number, dock: Dock): Dock {
  if (!isOver(card, map) || !map) return dock;
  const height = card.offsetHeight + AIR;
  const isUnderTop = y - PIN < height;
  const isUnderBottom = map.offsetHeight - y < height;
  if (isUnderTop === isUnderBottom) return dock;
  return dock === 'bottom' ? (isUnderBottom ? 'top' : dock) : isUnderTop ? 'bottom' : dock;
}

function isOver(card: HTMLElement | null, map: HTMLElement | null): card is HTMLElement {
  return card !== null && map !== null && card.offsetTop < map.offsetHeight;
}
