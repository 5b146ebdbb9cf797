import { pickupPointKinds } from '@cagette/sdk/contract/distribution';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { TEST_NOW } from '../../testing/test-server.ts';
import type { NetworkDistribution, NetworkPoint, NetworkRows } from './network-rows.ts';
import { allPages, finderOf } from './testing/finder-of.ts';
import { distributionRow, organisationRow, pointRow } from './testing/generated-network.ts';

/** Monday is the first. */
const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const HOUR_MS = 3_600_000;
const MAX_POINTS = 30;
const farms = ['ferme-1', 'ferme-2', 'ferme-3'];

/** Hours from now, of one distribution: it has opened or not, ended or not, and may be closed early. */
const window = fc.record({
  opens: fc.integer({ min: -300, max: 60 }),
  open: fc.integer({ min: 1, max: 80 }),
  wait: fc.integer({ min: 0, max: 100 }),
  isClosed: fc.boolean(),
  farms: fc.subarray(farms),
});
const place = fc.record({
  kind: fc.constantFrom(...pickupPointKinds),
  wheelchair: fc.constantFrom(true, false, null),
  // The same instant is Friday in one and Saturday in the other.
  timeZone: fc.constantFrom('Europe/Paris', 'Indian/Reunion', 'America/Guadeloupe', 'Pacific/Noumea'),
  weekday: fc.option(fc.integer({ min: 1, max: 7 })),
  windows: fc.array(window, { maxLength: 3 }),
});
const network = fc.array(place, { minLength: 1, maxLength: MAX_POINTS, size: 'max' }).map((places): NetworkRows => {
  const points: NetworkPoint[] = [];
  const distributions: NetworkDistribution[] = [];
  for (const [index, { kind, wheelchair, timeZone, weekday, windows }] of places.entries()) {
    const usual = weekday === null ? null : { weekday, from: null, to: null };
    const point = pointRow({ name: `Point ${index}`, kind, wheelchair, timeZone, usual });
    points.push(point);
    for (const { opens, open, wait, isClosed, farms: own } of windows) {
      const at = (hours: number) => new Date(Date.parse(TEST_NOW) + hours * HOUR_MS).toISOString();
      distributions.push(
        distributionRow(point.id, {
          opensAt: at(opens),
          closesAt: at(opens + open),
          startsAt: at(opens + open + wait),
          endsAt: at(opens + open + wait + 2),
          closedAt: isClosed ? at(opens) : null,
          farms: own.map((slug) => ({ slug, name: slug })),
        }),
      );
    }
  }
  return { organisation: organisationRow, readAt: new Date(TEST_NOW).toISOString(), sources: [organisationRow.id], points, distributions };
});
const maybe = <Value>(values: fc.Arbitrary<Value>) => fc.option(values, { nil: undefined, freq: 2 });
const filters = fc.record({
  kinds: maybe(fc.subarray([...pickupPointKinds], { minLength: 1 })),
  weekdays: maybe(fc.subarray([1, 2, 3, 4, 5, 6, 7], { minLength: 1 })),
  wheelchair: maybe(fc.constant(true)),
  farm: maybe(fc.constantFrom(...farms)),
  open: maybe(fc.constant(true)),
});
type Chosen = typeof filters extends fc.Arbitrary<infer Some> ? Some : never;

/** The ids that the rows say, written without anything that the server finds them with. */
function expected({ points, distributions }: NetworkRows, { kinds, weekdays, wheelchair, farm, open }: Chosen): string[] {
  const now = new Date(TEST_NOW).toISOString();
  return points
    .filter(({ id, kind, wheelchair: getsIn, timeZone, usual }) => {
      const coming = distributions.filter(({ pickupPointId, endsAt }) => pickupPointId === id && endsAt > now);
      const days = [
        ...coming.map(({ startsAt }) => DAYS.indexOf(new Date(startsAt).toLocaleDateString('en', { weekday: 'long', timeZone })) + 1),
        ...(usual ? [usual.weekday] : []),
      ];
      return [
        !kinds || kinds.includes(kind),
        !weekdays || days.some((day) => weekdays.includes(day)),
        !wheelchair || getsIn === true,
        farm === undefined || coming.some((one) => one.farms.some(({ slug }) => slug === farm)),
        !open || coming.some(({ opensAt, closesAt, closedAt }) => closedAt === null && opensAt <= now && now < closesAt),
      ].every(Boolean);
    })
    .map(({ id }) => id);
}

test('A list has the points of which each filter holds by itself, and no others', async () => {
  await fc.assert(
    fc.asyncProperty(network, filters, async (rows, chosen) => {
      const query = Object.fromEntries(
        Object.entries(chosen).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]])),
      );
      const found = await allPages(finderOf(rows).find, query);
      expect(found.toSorted()).toEqual(expected(rows, chosen).toSorted());
    }),
    { numRuns: 200 },
  );
});
