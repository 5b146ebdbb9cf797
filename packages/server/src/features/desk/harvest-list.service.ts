import type { HarvestList } from '@cagette/sdk/contract/desk';
import type { Deps } from '../../deps.ts';
import type { Actor } from '../../http/actor.ts';
import { problem } from '../../http/problem-error.ts';
import { findDistributionRow } from '../distributions/distributions.service.ts';
import { organisationById, organisationBySlug } from '../organisations/organisations.service.ts';
import { visibleFarms } from './desk-access.service.ts';
import { listComingDistributions, listHarvestRows } from './desk.queries.ts';
import { harvestLines } from './harvest-lines.ts';

/** A harvest list with what writing it down needs to know beside what the wire carries. */
export interface HarvestSheet extends HarvestList {
  /** The pickup point's time zone. */
  readonly timeZone: string;
}

/**
 * Totals by product of the orders of a distribution; cancelled ones do not count.
 *
 * @param farmId the farm whose lines are listed, or null for all of them.
 * @throws distribution.notFound
 */
export function harvestListFor(deps: Pick<Deps, 'db'>, distributionId: string, farmId: string | null): Promise<HarvestSheet> {
  return harvestListOf(deps, distributionId, farmId === null ? null : [farmId]);
}

/** What is ordered so far of one collection to come. */
export interface ComingHarvest {
  readonly list: HarvestSheet;
  readonly city: string;
  /** Who runs the collection, when it is not the organisation itself. */
  readonly runBy: string | null;
}

/**
 * What an organisation has to bring to each collection to come for which something is ordered: all of it to its own, its own lines to those of others.
 *
 * @throws organisation.notFound
 */
export async function comingHarvests(deps: Pick<Deps, 'db' | 'clock'>, slug: string): Promise<ComingHarvest[]> {
  const organisation = await organisationBySlug(deps, slug);
  const coming = await listComingDistributions(deps.db, organisation.id, deps.clock.now().toISOString());
  const harvests: ComingHarvest[] = [];
  for (const { id, organisationId, organisationName, city } of coming) {
    const isOwn = organisationId === organisation.id;
    const list = await harvestListFor(deps, id, isOwn ? null : organisation.id);
    if (list.lines.length > 0) harvests.push({ list, city, runBy: isOwn ? null : organisationName });
  }
  return harvests;
}

/**
 * The list as far as the caller may see it.
 *
 * @throws auth.forbidden, distribution.notFound
 */
export async function readHarvestList(deps: Pick<Deps, 'db'>, distributionId: string, actor: Actor): Promise<HarvestSheet> {
  return harvestListOf(deps, distributionId, await visibleFarms(deps, actor, distributionId));
}

/** The same for several farms. `closesAt` is when the last of them closes. */
async function harvestListOf(deps: Pick<Deps, 'db'>, distributionId: string, farmIds: readonly string[] | null): Promise<HarvestSheet> {
  const distribution = await findDistributionRow(deps.db, distributionId);
  if (!distribution) throw problem('distribution.notFound');
  const [organisation, rows] = await Promise.all([
    organisationById(deps, distribution.organisationId),
    listHarvestRows(deps.db, distributionId, farmIds),
  ]);
  const closings = distribution.participations
    .filter((participation) => farmIds?.includes(participation.farmId))
    .map((participation) => new Date(participation.closesAt).toISOString());
  return {
    distributionId,
    startsAt: distribution.startsAt,
    closesAt: closings.toSorted().at(-1) ?? distribution.closesAt,
    pickupPointName: distribution.pointName,
    timeZone: distribution.timeZone,
    currency: organisation.currency,
    lines: harvestLines(rows),
  };
}
