import type { PointFeature } from '@cagette/sdk';
import { expect, it } from 'vitest';
import { pointStanding } from './point-standing.ts';

const opensAt = '2026-11-23T08:00:00Z';
const closesAt = '2026-11-25T08:00:00Z';
const next = {
  id: 'dst_1',
  organisation: { slug: 'a', name: 'A' },
  opensAt,
  closesAt,
  startsAt: '2026-11-26T08:00:00Z',
  endsAt: '2026-11-26T09:00:00Z',
};
const standingAt = (distribution: typeof next | null, instant: string) =>
  pointStanding({ properties: { next: distribution } } as PointFeature, Date.parse(instant));

it.each([
  ['before it opens', next, '2026-11-23T07:59:59Z', 'later'],
  ['the moment it opens', next, opensAt, 'open'],
  ['just before it closes', next, '2026-11-25T07:59:59Z', 'open'],
  ['the moment it closes', next, closesAt, 'none'],
  ['without a distribution', null, opensAt, 'none'],
] as const)('%s orders are taken or not', (_when, distribution, instant, standing) => {
  expect(standingAt(distribution, instant)).toBe(standing);
});
