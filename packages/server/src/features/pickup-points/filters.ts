import type { PickupPointsQuery } from '@cagette/sdk/contract/pickup-points-query';
import type { Moment } from './moment.ts';
import { comingWeekdays, takesPart } from './point-state.ts';

export type Filters = Pick<PickupPointsQuery, 'weekdays' | 'farm' | 'kinds' | 'open' | 'wheelchair'>;

/** The same for the same filters, however they were written; empty for none. */
export function filterKey({ weekdays, farm, kinds, open, wheelchair }: Filters): string {
  return [
    ...(weekdays ? [`weekdays=${unique(weekdays.map(String))}`] : []),
    ...(farm === undefined ? [] : [`farm=${farm}`]),
    ...(kinds ? [`kinds=${unique(kinds)}`] : []),
    ...(open ? ['open'] : []),
    ...(wheelchair ? ['wheelchair'] : []),
  ].join('&');
}

/** The numbers of the points that fit every filter, each filter by itself: orders may be open for another day than the one that is asked for. */
export function fitting(moment: Moment, { weekdays, farm, kinds, open, wheelchair }: Filters): Uint32Array {
  const { points, coming } = moment.network;
  const numbers: number[] = [];
  for (const [number, point] of points.entries()) {
    if (kinds && !kinds.includes(point.kind)) continue;
    if (wheelchair && point.wheelchair !== true) continue;
    if (open && moment.states.get(number)?.kind !== 'open') continue;
    const distributions = coming.get(number) ?? [];
    if (farm !== undefined && !takesPart(distributions, farm, moment.now)) continue;
    if (weekdays && !comingWeekdays(point, distributions, moment.now).some((day) => weekdays.includes(day))) continue;
    numbers.push(number);
  }
  return Uint32Array.from(numbers);
}

function unique(values: readonly string[]): string {
  return [...new Set(values)].sort((a, b) => (a < b ? -1 : 1)).join(',');
}
