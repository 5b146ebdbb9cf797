import type { Deps } from '../../deps.ts';
import type { Actor } from '../../http/actor.ts';
import { problem } from '../../http/problem-error.ts';
import { listRoles } from '../customers/customers.service.ts';
import { findDistributionRow } from '../distributions/distributions.service.ts';
import { listFarmIdsOf } from './desk.queries.ts';

/**
 * Whose lines of a distribution the caller may see: null for all of them, when it is their organisation's; otherwise those of their farms that take part.
 * A distribution of others is not told from one that does not exist.
 *
 * @throws auth.forbidden for somebody without any role, distribution.notFound
 */
export async function visibleFarms(deps: Pick<Deps, 'db'>, actor: Actor, distributionId: string): Promise<readonly string[] | null> {
  const own = await organisationsOf(deps, actor);
  if (own.length === 0) throw problem('auth.forbidden', {});
  const distribution = await findDistributionRow(deps.db, distributionId);
  if (!distribution) throw problem('distribution.notFound');
  if (own.includes(distribution.organisationId)) return null;
  const farms = (await listFarmIdsOf(deps.db, distributionId)).filter((farmId) => own.includes(farmId));
  if (farms.length === 0) throw problem('distribution.notFound');
  return farms;
}

/** The organisations whose catalogue the caller may write: a key's own, or those that the person manages. */
export async function managedOrganisations(deps: Pick<Deps, 'db'>, actor: Actor): Promise<string[]> {
  if (actor.kind === 'key') return [actor.organisationId];
  if (actor.kind !== 'customer') return [];
  const roles = await listRoles(deps.db, actor.customerId);
  return roles.filter((role) => role.role === 'manager').map((role) => role.organisationId);
}

async function organisationsOf(deps: Pick<Deps, 'db'>, actor: Actor): Promise<string[]> {
  if (actor.kind === 'key') return [actor.organisationId];
  if (actor.kind !== 'customer') return [];
  return (await listRoles(deps.db, actor.customerId)).map((role) => role.organisationId);
}
