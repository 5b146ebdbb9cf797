import { id } from '@cagette/sdk/contract/primitives';
import type { BoundingBox } from '@cagette/sdk/contract/pickup-points';
import * as z from 'zod/mini';
import { decodeCursor, encodeCursor } from '../../http/cursor.ts';
import type { Moment } from './moment.ts';
import type { Near } from './nearness.ts';
import { listKey, positionAfter, type Selection, take } from './selection.ts';

export interface ListQuery {
  readonly limit: number;
  readonly cursor: string | undefined;
  readonly bbox: BoundingBox | undefined;
}

export interface ListPage {
  readonly items: readonly { readonly number: number; readonly kilometres: number | null }[];
  readonly nextCursor: string | null;
}

const WholeNumber = z.string().check(z.regex(/^\d{1,9}$/));
const soonestCursor = [z.string().check(z.regex(/^[012]$/)), z.string(), WholeNumber, id('pickupPoint')] as const;
const nearestCursor = [z.string().check(z.regex(/^(?:\d+(?:\.\d+)?(?:e-\d+)?|Infinity)$/)), WholeNumber, id('pickupPoint')] as const;

/** Who takes orders soonest first. */
export function soonestPage(moment: Moment, selection: Selection, { limit, cursor, bbox }: ListQuery): ListPage {
  const last = decodeCursor(cursor, soonestCursor);
  const order = selection.order();
  const from = last ? positionAfter(moment, order, { rank: Number(last[0]), at: last[1], number: numberNow(moment, last[3], last[2]) }) : 0;
  const numbers = take(moment, order, from, limit + 1, bbox);
  const shown = numbers.slice(0, limit);
  const end = shown.at(-1);
  return {
    items: shown.map((number) => ({ number, kilometres: null })),
    nextCursor: numbers.length > limit && end !== undefined ? soonestCursorOf(moment, end) : null,
  };
}

/** The nearest first; those without coordinates last, by name. */
export function nearestPage(
  moment: Moment,
  { index }: Selection,
  place: { readonly latitude: number; readonly longitude: number },
  { limit, cursor, bbox }: ListQuery,
): ListPage {
  const last = decodeCursor(cursor, nearestCursor);
  const after = last && { kilometres: Number(last[0]), number: numberNow(moment, last[2], last[1]) };
  const near = index.nearest(place, { limit: limit + 1, after, box: bbox }).slice(0, limit + 1);
  const placeless =
    bbox || near.length > limit ? [] : index.placeless.filter((number) => isStillToCome(number, after)).slice(0, limit + 1 - near.length);
  const found: Near[] = [...near, ...placeless.map((number) => ({ number, kilometres: Number.POSITIVE_INFINITY }))];
  const shown = found.slice(0, limit);
  const end = shown.at(-1);
  return {
    items: shown.map(({ number, kilometres }) => ({ number, kilometres: Number.isFinite(kilometres) ? kilometres : null })),
    nextCursor: found.length > limit && end ? encodeCursor([String(end.kilometres), String(end.number), idOf(moment, end.number)]) : null,
  };
}

function isStillToCome(number: number, after: Near | null): boolean {
  return after === null || Number.isFinite(after.kilometres) || number > after.number;
}

function soonestCursorOf(moment: Moment, number: number): string {
  const { rank, at } = listKey(moment, number);
  return encodeCursor([String(rank), at, String(number), idOf(moment, number)]);
}

/** Points may have come or gone since: a point that is still there has its own number now; what follows one that is gone has the number that it had. */
function numberNow(moment: Moment, pointId: string, number: string): number {
  return moment.network.numbers.get(pointId) ?? Number(number) - 1;
}

function idOf(moment: Moment, number: number): string {
  return moment.network.points[number]?.id ?? '';
}
