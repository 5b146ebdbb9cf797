import { windowState } from '@cagette/sdk/contract/calendar';
import type { Distribution } from '@cagette/sdk';

/** As many as one page of the list can hold; longer lists are read page by page. */
export const MOST_DISTRIBUTIONS = 100;

/**
 * The distribution whose shelf is shown without asking: the first of `wanted` that takes orders, or the only one that does. Null leaves the choice to the
 * visitor. `now` in milliseconds, the server's.
 */
export function distributionToEnter(
  distributions: readonly Pick<Distribution, 'id' | 'opensAt' | 'closesAt'>[],
  wanted: readonly (string | null)[],
  now: number,
): string | null {
  const open = openIds(distributions, now);
  return wanted.find((id) => id !== null && open.includes(id)) ?? (open.length === 1 ? (open[0] ?? null) : null);
}

export function openIds(distributions: readonly Pick<Distribution, 'id' | 'opensAt' | 'closesAt'>[], now: number): readonly string[] {
  return distributions.filter((one) => windowState(one, new Date(now)) === 'open').map(({ id }) => id);
}

/** Which distributions to enter, the first that is open: what the page asks for, unless the visitor chose after it had asked just that. */
export function wantedDistributions(
  asked: string | null,
  saved: { readonly distributionId: string | null; readonly asked: string | null },
): readonly (string | null)[] {
  return saved.asked === asked ? [saved.distributionId, asked] : [asked, saved.distributionId];
}
