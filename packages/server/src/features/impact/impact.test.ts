import { FEWEST_HOUSEHOLDS, Impact } from '@cagette/sdk/contract/impact';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createApp } from '../../app.ts';
import { createTestServer, type TestServer } from '../../testing/test-server.ts';
import { createPastWorld, ordersOf, type PastWorld, type ToldCollection } from './testing/past-world.ts';

let server: TestServer;
let world: PastWorld;
beforeAll(async () => {
  server = await createTestServer();
  world = createPastWorld(server);
});
afterAll(() => server.close());

/** The middle of Corte, of Aléria, about 37 kilometres away, and of Calvi, about 82 from there. */
const CORTE = { latitude: 42.31, longitude: 9.15 };
const ALERIA = { latitude: 42.11, longitude: 9.51 };
const CALVI = { latitude: 42.56, longitude: 8.76 };
/** Told in one go: a statement costs more than its rows. */
const FARMS_AT_ONCE = 10;
const NOTHING: object = { farms: 0, pickupPoints: 0, households: 0, orders: 0, paidCents: 0, toFarmsCents: 0, grams: 0 };

/** As told by a server that has counted nothing yet. */
async function impactOf(slug: string): Promise<Impact> {
  const response = await createApp(server.deps).request(`/v1/organisations/${slug}/impact`);
  expect(response.status).toBe(200);
  return Impact.parse(await response.json());
}
const monthOf = (impact: Impact, name: string) => impact.months.find(({ month }) => month === name);

describe('the figures of a farm', () => {
  test('are the sums of what was collected, each household once', async () => {
    await world.organisation('ferme-a');
    await world.tell(
      { by: 'ferme-a', on: '2025-09-12', orders: ordersOf(6, [{ totalCents: 1250 }, { totalCents: 333 }]) },
      { by: 'ferme-a', on: '2026-10-10', at: 'ailleurs', orders: ordersOf(5, [{ totalCents: 2000 }], 4) },
    );
    const impact = await impactOf('ferme-a');
    expect(impact.sinceBeginning).toMatchObject({ farms: 1, pickupPoints: 2, households: 8, orders: 11, paidCents: 6 * 1583 + 5 * 2000 });
    expect(impact.last12Months).toMatchObject({ farms: 1, pickupPoints: 1, households: 5, orders: 5, paidCents: 5 * 2000 });
    expect(impact.since).toBe('2025-09');
    expect(monthOf(impact, '2026-10')).toEqual({ month: '2026-10', households: 5, orders: 5, toFarmsCents: 10_000 });
    expect(monthOf(impact, '2026-09')).toEqual({ month: '2026-09', households: 0, orders: 0, toFarmsCents: 0 });
    expect([impact.months.length, impact.months[0]?.month, impact.months.at(-1)?.month]).toEqual([12, '2025-11', '2026-10']);
  });

  test('leave out what was cancelled or left behind, and what has not been collected yet', async () => {
    await world.organisation('ferme-b');
    await world.tell(
      {
        by: 'ferme-b',
        on: '2026-10-10',
        orders: [
          ...ordersOf(5),
          { household: 'renonce', state: 'cancelled', lines: [{}] },
          { household: 'oublie', state: 'noShow', lines: [{}] },
          { household: 'prepare', state: 'prepared', lines: [{}] },
        ],
      },
      { by: 'ferme-b', on: '2026-11-20', orders: ordersOf(30) },
    );
    expect((await impactOf('ferme-b')).sinceBeginning).toMatchObject({ households: 6, orders: 6, paidCents: 6000 });
  });

  test('weigh what is sold loose and what says its weight, by the gram', async () => {
    await world.organisation('ferme-c');
    const lines = [
      { sale: 'bulk', quantity: 750, contentUnit: null },
      { sale: 'bulk', quantity: 500, contentUnit: 'ml' },
      { sale: 'each', quantity: 2, contentQuantity: 500, contentUnit: 'g' },
      { sale: 'each', quantity: 3, contentQuantity: 750, contentUnit: 'ml' },
      { sale: 'each', quantity: 3, contentQuantity: 6, contentUnit: 'piece' },
      { sale: 'each', quantity: 999, contentQuantity: 99_000_000, contentUnit: 'g' },
      { sale: 'weighedEach', quantity: 2, contentQuantity: 1800, contentUnit: 'g' },
      { sale: 'each', quantity: 3 },
    ] as const;
    await world.tell({ by: 'ferme-c', on: '2026-10-10', orders: ordersOf(5, lines) });
    expect((await impactOf('ferme-c')).sinceBeginning).toMatchObject({
      grams: 5 * (750 + 1000 + 999 * 99_000_000 + 3600),
      weighedLinesBp: 5000,
    });
  });

  test('are of no weight when nobody knows any', async () => {
    await world.organisation('ferme-n');
    await world.tell({ by: 'ferme-n', on: '2026-10-10', orders: ordersOf(5) });
    expect((await impactOf('ferme-n')).sinceBeginning).toMatchObject({ households: 5, grams: 0, weighedLinesBp: 0 });
  });

  test('say nothing of weights that fewer than five households bought, also when months and years are subtracted', async () => {
    await world.organisation('ferme-d');
    const heavy = [{ sale: 'bulk', quantity: 1000, contentUnit: 'g' }] as const;
    await world.tell(
      { by: 'ferme-d', on: '2025-05-10', orders: [...ordersOf(5), ...ordersOf(2, heavy, 1000)] },
      { by: 'ferme-d', on: '2026-10-10', orders: [...ordersOf(4, heavy), ...ordersOf(6, [{}], 5)] },
    );
    const { sinceBeginning, last12Months } = await impactOf('ferme-d');
    expect([last12Months.households, last12Months.grams, last12Months.weighedLinesBp]).toEqual([10, null, null]);
    expect(sinceBeginning.grams).toBe(6000);
  });

  test('say no share of weights when these are of months whose lines are not told', async () => {
    await world.organisation('ferme-s');
    const heavy = [{ sale: 'bulk', quantity: 1000, contentUnit: 'g' }] as const;
    await world.tell(
      { by: 'ferme-s', on: '2025-10-10', orders: ordersOf(4) },
      { by: 'ferme-s', on: '2025-11-10', orders: ordersOf(2, heavy, 5) },
      { by: 'ferme-s', on: '2026-01-10', orders: ordersOf(3, heavy, 7) },
      { by: 'ferme-s', on: '2026-05-10', orders: ordersOf(5, heavy) },
    );
    const { last12Months, sinceBeginning } = await impactOf('ferme-s');
    expect([last12Months.orders, last12Months.grams, last12Months.weighedLinesBp]).toEqual([5, 10_000, null]);
    expect([sinceBeginning.orders, sinceBeginning.grams]).toEqual([11, 10_000]);
  });

  test('measure half of the ways, from the commune of the farm', async () => {
    await world.organisation('ferme-e', { postcode: '20270', city: 'Aleria' });
    await world.point('grange', 'ferme-e', ALERIA);
    await world.point('gare', 'ferme-e', CORTE);
    await world.point('port', 'ferme-e', CALVI);
    await world.tell(
      { by: 'ferme-e', on: '2026-09-12', at: 'gare', orders: ordersOf(5) },
      { by: 'ferme-e', on: '2026-10-09', at: 'port', orders: ordersOf(1) },
      { by: 'ferme-e', on: '2026-10-10', at: 'grange', orders: ordersOf(5) },
      { by: 'ferme-e', on: '2026-10-11', at: 'nulle-part', orders: ordersOf(50) },
    );
    // Of eleven ways the sixth: five are of a kilometre or so, one of about 85, and neither their mean nor either end is near.
    const { medianKilometres } = (await impactOf('ferme-e')).sinceBeginning;
    expect(medianKilometres).toBeGreaterThan(33);
    expect(medianKilometres).toBeLessThan(42);
  });

  test('know no way when nobody knows where the farm is, or that fewer than five households went', async () => {
    await world.organisation('ferme-f', { postcode: '53111', city: 'Bonn' });
    await world.organisation('ferme-g');
    await world.organisation('ferme-h', { postcode: '20270', city: 'Aléria' });
    await world.tell(
      { by: 'ferme-f', on: '2026-10-10', at: 'gare', orders: ordersOf(5) },
      { by: 'ferme-g', on: '2026-10-10', at: 'gare', orders: ordersOf(5) },
      { by: 'ferme-h', on: '2026-10-10', at: 'gare', orders: ordersOf(4) },
      { by: 'ferme-h', on: '2026-10-11', at: 'nulle-part', orders: ordersOf(9) },
    );
    for (const slug of ['ferme-f', 'ferme-g', 'ferme-h']) expect((await impactOf(slug)).sinceBeginning.medianKilometres).toBeNull();
  });

  test('count the month in which a collection ended, by the clock of who runs it', async () => {
    await world.organisation('ferme-i');
    await world.organisation('ferme-j', { timeZone: 'America/Guadeloupe' });
    await world.tell(
      { by: 'ferme-i', on: '2026-08-31T22:30:00Z', orders: ordersOf(5) },
      { by: 'ferme-j', on: '2026-08-31T22:30:00Z', orders: ordersOf(5) },
    );
    expect(monthOf(await impactOf('ferme-i'), '2026-09')?.orders).toBe(5);
    expect(monthOf(await impactOf('ferme-j'), '2026-08')?.orders).toBe(5);
  });

  test('of nothing are noughts, and of a few households nothing at all', async () => {
    await world.organisation('ferme-k');
    await world.organisation('ferme-l');
    await world.tell({ by: 'ferme-l', on: '2026-10-10', orders: ordersOf(4) });
    const [none, few] = [await impactOf('ferme-k'), await impactOf('ferme-l')];
    expect(none).toMatchObject({ since: null, sinceBeginning: NOTHING, last12Months: NOTHING });
    expect([none.sinceBeginning.toFarmsBp, none.sinceBeginning.medianKilometres, none.sinceBeginning.weighedLinesBp]).toEqual([
      null,
      null,
      null,
    ]);
    expect(few.since).toBeNull();
    for (const figures of [few.sinceBeginning, few.last12Months])
      expect(Object.values(figures).every((figure) => figure === null)).toBe(true);
    expect(monthOf(few, '2026-10')).toEqual({ month: '2026-10', households: null, orders: null, toFarmsCents: null });
  });

  test('of months of a few are told together once they are five', async () => {
    await world.organisation('ferme-m');
    await world.tell(
      { by: 'ferme-m', on: '2026-08-10', orders: ordersOf(3) },
      { by: 'ferme-m', on: '2026-10-10', orders: ordersOf(3, [{}], 3) },
    );
    const impact = await impactOf('ferme-m');
    expect([monthOf(impact, '2026-08')?.orders, monthOf(impact, '2026-10')?.orders]).toEqual([null, null]);
    expect(impact.last12Months).toMatchObject({ households: 5, orders: 6, paidCents: 6000 });
  });
});

describe('the figures of an association', () => {
  beforeAll(async () => {
    await world.organisation('reseau', { kind: 'association' });
    await world.organisation('grande');
    await world.organisation('petite');
    await world.organisation('minuscule');
    await world.tell(
      {
        by: 'reseau',
        on: '2026-09-12',
        orders: [
          ...ordersOf(7, [
            { farm: 'grande', totalCents: 1500 },
            { farm: 'petite', totalCents: 500 },
          ]),
          ...ordersOf(1, [{ farm: 'grande', totalCents: 1500 }], 8),
          ...ordersOf(2, [{ farm: 'minuscule' }], 20),
          ...ordersOf(1, [{ farm: 'reseau', totalCents: 2500 }], 30),
        ],
      },
      { by: 'reseau', on: '2026-10-10', orders: ordersOf(9, [{ farm: 'grande', totalCents: 1500 }]) },
      { by: 'grande', on: '2026-10-17', orders: ordersOf(6, [{ totalCents: 700 }], 5) },
    );
  });

  test('are of its own distributions, with what is not of farms as customers paid it', async () => {
    const { sinceBeginning } = await impactOf('reseau');
    const [farms, paid] = [17 * 1500 + 7 * 500 + 2000, 17 * 1500 + 7 * 500 + 2000 + 2500];
    expect(sinceBeginning).toMatchObject({ farms: 3, households: 12, orders: 20, paidCents: paid, toFarmsCents: farms, toFarmsBp: 9254 });
  });

  test('are on a farm’s own page its own lines, beside its own distributions', async () => {
    const { sinceBeginning, months } = await impactOf('grande');
    expect(sinceBeginning).toMatchObject({ farms: 1, orders: 8 + 9 + 6, paidCents: 17 * 1500 + 6 * 700, households: 10 });
    expect(months.at(-1)).toEqual({ month: '2026-10', households: 10, orders: 15, toFarmsCents: 9 * 1500 + 6 * 700 });
  });

  test('are not on that of a farm, when what they leave would be of fewer than five households', async () => {
    expect((await impactOf('petite')).sinceBeginning.paidCents).toBeNull();
    expect((await impactOf('minuscule')).sinceBeginning.paidCents).toBeNull();
  });
});

interface Told {
  readonly month: string;
  readonly household: number;
  readonly cents: number;
  readonly grams: number | null;
}

describe('whatever was collected', () => {
  const orders: fc.Arbitrary<Told[]> = fc.array(
    fc.record({
      month: fc.constantFrom('2025-10', '2025-11', '2026-01', '2026-06', '2026-09', '2026-10'),
      household: fc.integer({ min: 1, max: 8 }),
      cents: fc.integer({ min: 0, max: 9999 }),
      grams: fc.option(fc.integer({ min: 1, max: 5000 }), { nil: null }),
    }),
    { minLength: 5, maxLength: 60, size: 'max' },
  );
  let number = 0;

  test('the twelve months are the sum of those that are told, and of nothing that may not be', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(orders, { minLength: FARMS_AT_ONCE, maxLength: FARMS_AT_ONCE }), async (farms) => {
        const told = farms.map((own) => ({ slug: `sommes-${(number += 1)}`, own }));
        await Promise.all(told.map(({ slug }) => world.organisation(slug)));
        await world.tell(...told.flatMap(({ slug, own }) => own.map((order, index) => collectionOf(slug, order, index))));
        await Promise.all(told.map(async ({ slug, own }) => expectSums(await impactOf(slug), own)));
      }),
      // Each world that fails is told anew to make it smaller: the first is enough to go by.
      { numRuns: 2, endOnFailure: true },
    );
  });

  function collectionOf(by: string, { month, household, cents, grams }: Told, index: number): ToldCollection {
    const weight = grams === null ? {} : { sale: 'bulk' as const, quantity: grams };
    return {
      by,
      on: `${month}-${String((index % 20) + 2).padStart(2, '0')}`,
      orders: ordersOf(1, [{ totalCents: cents, ...weight }], household),
    };
  }
});

function expectSums({ last12Months, sinceBeginning, months }: Impact, told: readonly Told[]): void {
  const sum = (values: readonly (number | null)[]) => values.reduce<number>((total, value) => total + (value ?? 0), 0);
  const crowds = Map.groupBy(told, ({ month }): string => month);
  for (const { month, households, orders: count, toFarmsCents } of months) {
    const own = crowds.get(month) ?? [];
    const came = new Set(own.map(({ household }) => household)).size;
    const isTold = came === 0 || came >= FEWEST_HOUSEHOLDS;
    expect([households, count, toFarmsCents]).toEqual(isTold ? [came, own.length, sum(own.map(({ cents }) => cents))] : [null, null, null]);
  }
  // What is told of twelve months beyond the months themselves is of months that are told together.
  const beyond = (last12Months.orders ?? 0) - sum(months.map((month) => month.orders));
  const hidden = months.filter(({ orders: count }) => count === null).flatMap(({ month }) => crowds.get(month) ?? []);
  expect(beyond === 0 || new Set(hidden.map(({ household }) => household)).size >= FEWEST_HOUSEHOLDS).toBe(true);
  expect(sinceBeginning.paidCents).toBe(sinceBeginning.toFarmsCents);
  expect((sinceBeginning.orders ?? 0) >= (last12Months.orders ?? 0)).toBe(true);
}
