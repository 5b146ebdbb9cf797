import type { Impact, ImpactFigures, ImpactMonth } from '@cagette/sdk';

const MONTHS = ['2025-11', '2025-12', ...Array.from({ length: 10 }, (_, index) => `2026-${String(index + 1).padStart(2, '0')}`)];
const NOBODY = { households: 0, orders: 0, toFarmsCents: 0 };
const WITHHELD = { households: null, orders: null, toFarmsCents: null };
/** Households, orders and hundreds of euros; null is a month of too few. */
const told: readonly (readonly [number, number, number] | null)[] = [
  [31, 38, 14.2],
  [44, 61, 25.1],
  null,
  [0, 0, 0],
  [22, 24, 8.6],
  [36, 47, 17.9],
  [41, 52, 20.4],
  [48, 66, 26.8],
  [57, 81, 33.5],
  [61, 88, 36.1],
  [52, 70, 29.3],
  [46, 59, 23.7],
];
const CENTS = 10_000;

const lately: ImpactFigures = {
  farms: 9,
  pickupPoints: 14,
  households: 148,
  orders: 586,
  paidCents: 2_541_900,
  toFarmsCents: 2_356_060,
  toFarmsBp: 9269,
  medianKilometres: 38,
  grams: 4_812_500,
  weighedLinesBp: 6240,
};

/** An association of three years, of which one month was of too few and one had no collection. */
export const demoImpact: Impact = {
  organisation: { slug: 'corse-circuits-courts', name: 'Corse Circuits Courts', kind: 'association' },
  currency: 'EUR',
  timeZone: 'Europe/Paris',
  until: '2026-10-31T23:00:00.000Z',
  publishedAt: '2026-11-03T23:00:00.000Z',
  nextAt: '2026-12-03T23:00:00.000Z',
  since: '2024-03',
  last12Months: lately,
  sinceBeginning: {
    farms: 11,
    pickupPoints: 17,
    households: 312,
    orders: 1734,
    paidCents: 7_250_410,
    toFarmsCents: 6_688_120,
    toFarmsBp: 9224,
    medianKilometres: 41,
    grams: 13_204_000,
    weighedLinesBp: 5870,
  },
  months: MONTHS.map((month, index): ImpactMonth => {
    const [households, orders, hundreds] = told[index] ?? [];
    if (households === undefined || orders === undefined || hundreds === undefined) return { month, ...WITHHELD };
    return { month, households, orders, toFarmsCents: hundreds * CENTS };
  }),
};

const withheldFigures = figuresOf(null);
const noFigures: ImpactFigures = { ...figuresOf(0), toFarmsBp: null, medianKilometres: null, weighedLinesBp: null };
const quietMonths = MONTHS.map((month) => ({ month, ...NOBODY }));

/** What an organisation's figures may be, by what is particular about them. */
export const demoImpacts = {
  association: demoImpact,
  farm: {
    ...demoImpact,
    organisation: { slug: 'ferme-petra-bianca', name: 'Ferme Petra Bianca', kind: 'farm' },
    last12Months: {
      ...lately,
      farms: 1,
      pickupPoints: 6,
      households: 61,
      orders: 203,
      paidCents: 531_220,
      toFarmsCents: 531_220,
      toFarmsBp: 10_000,
    },
    sinceBeginning: {
      ...demoImpact.sinceBeginning,
      farms: 1,
      pickupPoints: 7,
      paidCents: 1_402_980,
      toFarmsCents: 1_402_980,
      toFarmsBp: 10_000,
    },
  },
  country: {
    ...demoImpact,
    last12Months: {
      ...lately,
      farms: 1240,
      pickupPoints: 3872,
      households: 148_213,
      orders: 1_286_402,
      toFarmsCents: 6_734_567_890,
      grams: 9_812_500_000,
    },
    sinceBeginning: {
      ...demoImpact.sinceBeginning,
      farms: 2110,
      pickupPoints: 6117,
      households: 412_312,
      orders: 4_734_112,
      toFarmsCents: 23_345_678_900,
      grams: 43_204_000_000,
    },
    months: MONTHS.map((month, index) => ({
      month,
      households: 41_234 + index,
      orders: 107_234,
      toFarmsCents: 512_345_600 + index * 8_000_000,
    })),
  },
  young: {
    ...demoImpact,
    since: '2026-06',
    sinceBeginning: lately,
    months: demoImpact.months.map((one) => (one.month < '2026-06' ? { ...one, ...NOBODY } : one)),
  },
  unknown: {
    ...demoImpact,
    last12Months: { ...lately, medianKilometres: null, grams: 0, weighedLinesBp: 0 },
    sinceBeginning: { ...lately, medianKilometres: null, grams: null, weighedLinesBp: null },
  },
  weightsWithheld: { ...demoImpact, last12Months: { ...lately, grams: null, weighedLinesBp: null } },
  allMonthsWithheld: { ...demoImpact, months: MONTHS.map((month) => ({ month, ...WITHHELD })) },
  quiet: { ...demoImpact, last12Months: noFigures, months: quietMonths },
  tooFewLately: {
    ...demoImpact,
    last12Months: withheldFigures,
    months: quietMonths.map((one, index) => (index === 4 ? { ...one, ...WITHHELD } : one)),
  },
  tooFew: {
    ...demoImpact,
    since: null,
    last12Months: withheldFigures,
    sinceBeginning: withheldFigures,
    months: quietMonths.map((one, index) => (index === 11 ? { ...one, ...WITHHELD } : one)),
  },
  empty: { ...demoImpact, since: null, last12Months: noFigures, sinceBeginning: noFigures, months: quietMonths },
} satisfies Record<string, Impact>;

function figuresOf<Value extends number | null>(value: Value) {
  return {
    farms: value,
    pickupPoints: value,
    households: value,
    orders: value,
    paidCents: value,
    toFarmsCents: value,
    toFarmsBp: value,
    medianKilometres: value,
    grams: value,
    weighedLinesBp: value,
  };
}
