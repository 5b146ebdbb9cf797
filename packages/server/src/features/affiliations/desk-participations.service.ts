import type { DeskParticipations } from '@cagette/sdk/contract/network';
import { inTransaction } from '../../db/transaction.ts';
import type { Deps } from '../../deps.ts';
import type { Actor } from '../../http/actor.ts';
import { problem } from '../../http/problem-error.ts';
import { deskRoles, visibleFarms } from '../desk/desk-access.service.ts';
import { findDistributionRow } from '../distributions/distributions.service.ts';
import { type ParticipationRow, participationsIn, withdrawUnopened } from '../distributions/participations.service.ts';

/**
 * The farms that take part in a distribution, as far as the caller may see them.
 *
 * @throws auth.forbidden, distribution.notFound
 */
export async function readParticipations(deps: Deps, distributionId: string, actor: Actor): Promise<DeskParticipations> {
  const farmIds = await visibleFarms(deps, actor, distributionId);
  const rows = await participationsIn(deps.db, distributionId, deps.clock.now().toISOString());
  return {
    distributionId,
    participations: rows.filter(({ farmId }) => farmIds === null || farmIds.includes(farmId)).map(participationView),
  };
}

/**
 * Takes a farm out of a distribution, in the name of the farm or of who runs the distribution; the other is mailed.
 *
 * @throws auth.forbidden, distribution.notFound, participation.notFound, participation.opened
 */
export async function withdrawParticipation(deps: Deps, distributionId: string, slug: string, actor: Actor): Promise<undefined> {
  await visibleFarms(deps, actor, distributionId);
  const roles = await deskRoles(deps, actor);
  const distribution = await findDistributionRow(deps.db, distributionId);
  if (!distribution) throw problem('distribution.notFound');
  const farm = distribution.participations.find((one) => one.slug === slug);
  const runs = roles.get(distribution.organisationId) === 'manager';
  if (!runs && (!farm || roles.get(farm.farmId) !== 'manager')) throw problem('auth.forbidden', {});
  if (!farm) throw problem('participation.notFound');
  await withdraw(deps, { distributionId, organisationId: distribution.organisationId, farmId: farm.farmId }, runs ? 'association' : 'farm');
}

/** @throws participation.opened, participation.notFound when somebody else withdrew it meanwhile */
export async function withdraw(
  deps: Deps,
  { distributionId, organisationId, farmId }: { distributionId: string; organisationId: string; farmId: string },
  by: 'association' | 'farm',
): Promise<void> {
  const now = deps.clock.now().toISOString();
  await inTransaction(deps.db, async (trx) => {
    const { withdrawn, standing } = await withdrawUnopened(trx, { distributionId, farmId }, now);
    const [opened] = standing;
    if (opened) throw problem('participation.opened', { opensAt: opened.opensAt });
    if (withdrawn.length === 0) throw problem('participation.notFound');
    if (farmId !== organisationId) await deps.jobs.enqueue(trx, 'mail.network', { kind: 'withdrew', distributionId, farmId, by });
  });
  deps.jobs.wake('mail.network');
  deps.changes.publish({ kind: 'distribution', distributionId });
  deps.changes.publish({ kind: 'places', farmId });
}

export function participationView(row: ParticipationRow): DeskParticipations['participations'][number] {
  return {
    id: row.id,
    farm: { id: row.farmId, slug: row.farmSlug, name: row.farmName },
    catalogue: { id: row.catalogueId, name: row.catalogueName },
    opensAt: row.opensAt,
    closesAt: row.closesAt,
    mayWithdraw: row.mayWithdraw,
  };
}
