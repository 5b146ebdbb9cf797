import { areEnough, areEnoughTogether, type Households } from './households.ts';

export interface FarmHouseholds extends Households {
  readonly farm: string;
}

/**
 * Which farms may count, on their own pages, what they sold in a month through somebody else's distributions. That page and the other's can be subtracted from one
 * another; so every farm that is shown has enough households, and so have those that are not, together.
 *
 * @param farms all that sold something in that month's distributions of one organisation.
 */
export function shownFarms(farms: readonly FarmHouseholds[]): ReadonlySet<string> {
  const hidden = farms.filter((farm) => !areEnough(farm));
  const enough = farms.filter(areEnough).toSorted((a, b) => a.count - b.count || (a.farm < b.farm ? -1 : 1));
  const hiddenAreSafe = hidden.length === 0 || areEnoughTogether(hidden);
  return new Set((hiddenAreSafe ? enough : enough.slice(1)).map(({ farm }) => farm));
}
