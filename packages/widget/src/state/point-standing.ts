import type { PointFeature } from '@cagette/sdk';

/** Whether orders are taken for a point now, will be, or nothing is planned there. */
export type PointStanding = 'open' | 'later' | 'none';

/** @param now the server's time in milliseconds */
export function pointStanding({ properties: { next } }: PointFeature, now: number): PointStanding {
  if (next === null || Date.parse(next.closesAt) <= now) return 'none';
  return Date.parse(next.opensAt) <= now ? 'open' : 'later';
}
