import type { FoundPickupPoints, PickupPoint } from '@cagette/sdk';
import type { FoundList } from './map-state.ts';

const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7];

/** By what one may filter so that it makes a difference. */
export interface FilterChoices {
  readonly weekdays: readonly number[];
  readonly kinds: readonly PickupPoint['kind'][];
  readonly farms: FoundPickupPoints['farms'];
  readonly open: boolean;
  readonly wheelchair: boolean;
}

const noChoices: FilterChoices = { weekdays: [], kinds: [], farms: [], open: false, wheelchair: false };

/**
 * The choices of a network. Where every point is in sight, only the days there are, and what some points have and others do not; else what there may be. What is
 * filtered by already stays, so that it can be taken away. `whole` is the last list of all points, if there was one: a filtered list knows less.
 */
export function filterChoices(found: FoundList, whole: FoundList | null): FilterChoices {
  const { points, network, kinds, farms, query } = found;
  const { weekdays, open, wheelchair } = query.filters;
  if (found !== whole)
    return { ...(whole ? filterChoices(whole, whole) : noChoices), kinds, farms, ...(open && { open }), ...(wheelchair && { wheelchair }) };
  const some = (isSo: (point: FoundList['points'][number]) => boolean) =>
    points.some(isSo) && (points.length < network || !points.every(isSo));
  const isWhole = points.length === network;
  return {
    weekdays: isWhole
      ? WEEKDAYS.filter((day) => weekdays.includes(day) || points.some(({ properties }) => properties.weekdays.includes(day)))
      : WEEKDAYS,
    kinds,
    farms,
    open: isWhole ? some(({ properties }) => properties.next !== null) : true,
    wheelchair: isWhole ? some(({ properties }) => properties.wheelchair === true) : true,
  };
}
