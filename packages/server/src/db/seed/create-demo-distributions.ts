import type { Deps } from '../../deps.ts';
import { createDistribution } from '../../features/distributions/distributions.service.ts';
import { type DemoDates, demoDates } from './demo-calendar.ts';
import { demoPast } from './demo-past.ts';
import { ASSOCIATION_SLUG, demoFarms } from './demo-organisations.ts';
import { demoOrders, demoPlan, type PlannedDemo } from './demo-plan.ts';
import { catalogueIds, listDemoOffers, listPoints } from './demo.queries.ts';
import { insertPast } from './past-collections.queries.ts';
import { placeDemoOrder } from './place-demo-order.ts';
import type { DemoPoint } from './read-pickup-points.ts';

const MS_PER_HOUR = 3_600_000;
/** The first order comes some hours after opening, each other a while later. */
const FIRST_ORDER_HOURS = 14;
const HOURS_BETWEEN_ORDERS = 5;

interface DemoScope {
  readonly slug: string;
  readonly organisationId: string;
  /** With their usual days and hours. */
  readonly points: readonly DemoPoint[];
  /** Whether to make what lies in the past, with its orders. */
  readonly withPast: boolean;
}

/** Writes what an organisation did in the months before, in a statement a table. @returns how many orders. */
export async function createDemoPast(deps: Deps, { slug, organisationId, points }: Omit<DemoScope, 'withPast'>): Promise<number> {
  // By name: those made in the same instant have ids in no order.
  const known = (await listPoints(deps.db, organisationId)).toSorted((a, b) => (`${a.name} ${a.city}` < `${b.name} ${b.city}` ? -1 : 1));
  const places = known.flatMap((point) => {
    const usual = points.find(({ name, city }) => name === point.name && city === point.city);
    return usual ? [{ ...usual, ...point }] : [];
  });
  const farms = slug === ASSOCIATION_SLUG ? demoFarms.map((farm) => farm.slug) : [slug];
  const offers = await listDemoOffers(deps.db, [...(await catalogueIds(deps.db, farms)).values()]);
  const { customers, collections } = demoPast(deps.clock.now(), { slug, organisationId, points: places, offers });
  await insertPast(deps.db, customers, collections);
  return collections.flatMap(({ orders }) => orders).length;
}

/** Makes the planned distributions of an organisation, relative to today, and the orders they got so far. */
export async function createDemoDistributions(deps: Deps, scope: DemoScope): Promise<{ distributions: number; orders: number }> {
  const now = deps.clock.now();
  const points = await listPoints(deps.db, scope.organisationId);
  const plans = demoPlan.filter(({ organisation, situation }) => organisation === scope.slug && (scope.withPast || !isOver(situation)));
  const catalogues = await catalogueIds(deps.db, [...new Set(plans.flatMap((plan) => plan.farms))]);
  let orders = 0;
  for (const plan of plans) {
    const [name, city] = plan.point;
    const point = points.find((one) => one.name === name && one.city === city);
    const usual = scope.points.find((one) => one.name === name && one.city === city);
    // Somebody renamed or removed the place: the demo goes on without it.
    if (!point || !usual) continue;
    const dates = demoDates(plan.situation, now, usual, point.timeZone);
    const id = await createDistribution(deps, {
      ...dates,
      organisationId: scope.organisationId,
      pickupPointId: point.id,
      note: plan.note ?? null,
      participations: participationsOf(plan, dates, catalogues),
    });
    if (!scope.withPast) continue;
    const own = demoOrders.filter((order) => order.organisation === plan.organisation && order.situation === plan.situation);
    for (const [index, order] of own.entries()) await placeDemoOrder(deps, id, order, orderedAt(dates, index));
    orders += own.length;
  }
  return { distributions: plans.length, orders };
}

function isOver(situation: PlannedDemo['situation']): boolean {
  return situation === 'past' || situation === 'closed';
}

function participationsOf(plan: PlannedDemo, dates: DemoDates, catalogues: ReadonlyMap<string, string>) {
  return plan.farms.flatMap((slug) => {
    const catalogueId = catalogues.get(slug);
    if (catalogueId === undefined) return [];
    return [slug === plan.earlyFarm && dates.earlyWindow ? { catalogueId, window: dates.earlyWindow } : { catalogueId }];
  });
}

function orderedAt(dates: DemoDates, index: number): string {
  return new Date(Date.parse(dates.opensAt) + (FIRST_ORDER_HOURS + index * HOURS_BETWEEN_ORDERS) * MS_PER_HOUR).toISOString();
}
