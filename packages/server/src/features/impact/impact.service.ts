import type { Deps } from '../../deps.ts';
import { organisationBySlug } from '../organisations/organisations.service.ts';
import type { OrganisationRow } from '../organisations/organisations.view.ts';
import { countedTime } from './counted-time.ts';
import type { ImpactMemory } from './impact-memory.ts';
import { impactPlan } from './impact-plan.ts';
import {
  countHouseholds,
  type FarmPlace,
  listSellingFarms,
  readTablesWhole,
  type SellingFarm,
  sumFigures,
  takeRoom,
} from './impact.queries.ts';
import { type CountedImpact, impactView } from './impact.view.ts';
import type { Locate } from './locate.ts';

/** Counted in each month in which they came. */
const MANY_HOUSEHOLDS = 5000;

export interface OwnImpact {
  readonly organisation: OrganisationRow;
  readonly counted: CountedImpact;
}

/**
 * What an organisation achieved: of the orders in distributions that it runs, and of its own lines in those of others. Counted once a month, then kept in memory.
 *
 * @throws organisation.notFound
 */
export async function readImpact(deps: Pick<Deps, 'db' | 'clock'>, memory: ImpactMemory, slug: string): Promise<OwnImpact> {
  const organisation = await organisationBySlug(deps, slug);
  return { organisation, counted: await memory.read(organisation, deps.clock.now()) };
}

/** Counts anew: who collected when, then what may be told of it, then its sums. */
export async function countImpact(db: Deps['db'], locate: Locate, organisation: OrganisationRow, now: Date): Promise<CountedImpact> {
  const time = countedTime(now, organisation.timeZone);
  const farms = await listSellingFarms(db, organisation.id);
  const places = (await Promise.all(farms.map((farm) => placeOf(farm, locate)))).flat();
  return db.transaction().execute(async (trx) => {
    await takeRoom(trx);
    const households = await countHouseholds(trx, organisation.id, time.lastMonth);
    const plan = impactPlan(organisation.id, households, time);
    if (households.reduce((sum, { buyers }) => sum + buyers.count, 0) > MANY_HOUSEHOLDS) await readTablesWhole(trx);
    const rows = plan.lines.length > 0 ? await sumFigures(trx, organisation.id, time.lastMonth, { ...plan, places }) : [];
    return impactView(organisation, time, plan, rows);
  });
}

async function placeOf({ id, postcode, city }: SellingFarm, locate: Locate): Promise<FarmPlace[]> {
  const place = postcode !== null && city !== null ? await locate(postcode, city) : null;
  return place ? [{ id, latitude: place.latitude, longitude: place.longitude }] : [];
}
