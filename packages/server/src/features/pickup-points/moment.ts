import { pickupPointKinds } from '@cagette/sdk/contract/distribution';
import type { Network } from './network.ts';
import { byName, comingFarms, type PointState, pointState } from './point-state.ts';

/** What a network means from one change of its windows to the next. */
export interface Moment {
  readonly network: Network;
  /** An instant of it. */
  readonly now: Date;
  /** Milliseconds: the next instant at which a window opens or closes or a collection ends. */
  readonly until: number;
  /** Of the points that have distributions, by number. */
  readonly states: ReadonlyMap<number, PointState>;
  /** By whom one may filter. */
  readonly farms: readonly { readonly slug: string; readonly name: string }[];
  readonly kinds: readonly (typeof pickupPointKinds)[number][];
}

/** More would be a list that nobody chooses from, sent with every reply. */
const MAX_FARMS = 100;

export function momentOf(network: Network, now: Date): Moment {
  const states = new Map<number, PointState>();
  let until = Number.POSITIVE_INFINITY;
  for (const [number, distributions] of network.coming) {
    const state = pointState(distributions, now);
    states.set(number, state);
    if (state.until < until) until = state.until;
  }
  const kinds = new Set(network.points.map((point) => point.kind));
  return { network, now, until, states, farms: mainFarms(network, now), kinds: pickupPointKinds.filter((kind) => kinds.has(kind)) };
}

/** Whether what was true at the moment still is: `now` lies before its end, and the clock was not put back. */
export function isStill(moment: Moment, network: Network, now: Date): boolean {
  return moment.network === network && moment.now <= now && now.getTime() < moment.until;
}

/** The farms at the most points, by name. */
function mainFarms(network: Network, now: Date): { slug: string; name: string }[] {
  const counts = new Map<string, { slug: string; name: string; points: number }>();
  for (const distributions of network.coming.values()) {
    for (const { slug, name } of comingFarms(distributions, now)) {
      const farm = counts.get(slug);
      if (farm) farm.points += 1;
      else counts.set(slug, { slug, name, points: 1 });
    }
  }
  return [...counts.values()]
    .sort((a, b) => b.points - a.points || (a.slug < b.slug ? -1 : 1))
    .slice(0, MAX_FARMS)
    .map(({ slug, name }) => ({ slug, name }))
    .sort(byName);
}
