import type { HarvestList } from '@cagette/sdk/contract/desk';
import type { Deps } from '../../deps.ts';
import type { Actor } from '../../http/actor.ts';
import { problem } from '../../http/problem-error.ts';
import { findDistributionRow } from '../distributions/distributions.service.ts';
import { organisationById } from '../organisations/organisations.service.ts';
import { visibleFarms } from './desk-access.service.ts';
import { listHarvestRows } from './desk.queries.ts';
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
