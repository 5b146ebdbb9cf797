import type { Distribution } from '@cagette/sdk';

const MS_PER_MINUTE = 60_000;
/** Closing counts as near from here on. */
const NEAR_MINUTES = 360;

/** Whether every slot of a distribution is taken; one without slots never is. */
export function isFull({ slots }: Pick<Distribution, 'slots'>): boolean {
  return slots.length > 0 && slots.every(({ left }) => left === 0);
}

/** Whole minutes until orders close when that is near, else null. `now` in milliseconds, the server's. */
export function minutesLeft({ closesAt }: Pick<Distribution, 'closesAt'>, now: number): number | null {
  const left = Date.parse(closesAt) - now;
  const minutes = (left - (left % MS_PER_MINUTE)) / MS_PER_MINUTE;
  return left > 0 && minutes < NEAR_MINUTES ? minutes : null;
}
