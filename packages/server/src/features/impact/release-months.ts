import { areEnough, areEnoughTogether, type Households } from './households.ts';

export interface MonthHouseholds extends Households {
  readonly month: string;
}

/**
 * Which months are counted, and which of them only together. A month of enough households stands alone. One of too few waits for others of its kind, until together
 * they are enough, and is then counted with them. So whatever is published is made of these groups, and so is whatever remains when a part is subtracted from a
 * whole, or last month's answer from this one's. Months that still wait are in no figure.
 *
 * @param months in order of time. A later month never changes the groups of earlier ones.
 */
export function releaseMonths(months: readonly MonthHouseholds[]): string[][] {
  const groups: string[][] = [];
  let waiting: MonthHouseholds[] = [];
  for (const month of months) {
    if (month.count === 0) continue;
    if (areEnough(month)) {
      groups.push([month.month]);
      continue;
    }
    waiting.push(month);
    if (!areEnoughTogether(waiting)) continue;
    groups.push(waiting.map((one) => one.month));
    waiting = [];
  }
  return groups;
}
