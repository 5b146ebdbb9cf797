import type { Impact, ImpactFigures } from '../contract/impact.ts';
import { organisation } from './farm.ts';

const figures: ImpactFigures = {
  farms: 1,
  pickupPoints: 2,
  households: 48,
  orders: 312,
  paidCents: 842_050,
  toFarmsCents: 842_050,
  toFarmsBp: 10_000,
  medianKilometres: 12,
  grams: 1_204_500,
  weighedLinesBp: 8_230,
};

/** What the farm achieved; nobody may know of October. */
export const farmImpact: Impact = {
  organisation: { slug: organisation.slug, name: organisation.name, kind: organisation.kind },
  currency: 'EUR',
  timeZone: 'Europe/Paris',
  until: '2026-10-31T23:00:00.000Z',
  publishedAt: '2026-11-03T23:00:00.000Z',
  nextAt: '2026-12-03T23:00:00.000Z',
  since: '2026-09',
  last12Months: figures,
  sinceBeginning: figures,
  months: [
    { month: '2026-09', households: 48, orders: 312, toFarmsCents: 842_050 },
    { month: '2026-10', households: null, orders: null, toFarmsCents: null },
  ],
};
