/** The measures of the chart of an impact: what went to farms, month by month. Used by the picture and the element alike. */
import type { ImpactMonth } from './impact.ts';
import { divideRounded } from './money.ts';

/** The axis goes up to one of these times a power of ten. */
const STEPS = [1, 1.5, 2, 3, 4, 5, 6, 8, 10];
/** A hundred of the currency, so that its half is whole as well. */
const LOWEST_TOP_CENTS = 10_000;
/** A month with little is still to be seen. */
const LOWEST_BAR = 2;

/** The top of the axis, in cents. */
export function chartTop(months: readonly Pick<ImpactMonth, 'toFarmsCents'>[]): number {
  const most = Math.max(...months.map(({ toFarmsCents }) => toFarmsCents ?? 0));
  let power = LOWEST_TOP_CENTS;
  while (power * 10 < most) power *= 10;
  return (STEPS.find((step) => step * power >= most) ?? 10) * power;
}

/** How tall the bar of an amount is where the axis is `height` tall, in the same unit; nothing has none. */
export function barHeight(cents: number, top: number, height: number): number {
  return cents === 0 ? 0 : Math.max(LOWEST_BAR, divideRounded(cents * height, top));
}
