import { FEWEST_HOUSEHOLDS } from '@cagette/sdk/contract/impact';

/** Households that bought something. Who they are is known only of the few that must not be told apart. */
export interface Households {
  readonly count: number;
  /** Their ids when they are fewer than `FEWEST_HOUSEHOLDS`, else null. */
  readonly few: readonly string[] | null;
}

export function areEnough({ count }: Pick<Households, 'count'>): boolean {
  return count >= FEWEST_HOUSEHOLDS;
}

/** Whether the households of several parts, each counted once, are enough. */
export function areEnoughTogether(parts: readonly Households[]): boolean {
  return parts.some(areEnough) || new Set(parts.flatMap(({ few }) => few ?? [])).size >= FEWEST_HOUSEHOLDS;
}
