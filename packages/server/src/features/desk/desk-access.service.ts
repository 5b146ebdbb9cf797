import type { Role } from '@cagette/sdk/contract/auth';
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
  const own = [...(await deskRoles(deps, actor)).keys()];
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
  return [...(await deskRoles(deps, actor))].filter(([, role]) => role === 'manager').map(([organisationId]) => organisationId);
}

/** What the caller may do where, by the organisation's id. */
export type DeskRoles = ReadonlyMap<string, Role>;

/** A key manages its organisation; a person has the roles that were given to them. */
export async function deskRoles(deps: Pick<Deps, 'db'>, actor: Actor): Promise<DeskRoles> {
  if (actor.kind === 'key') return new Map([[actor.organisationId, 'manager']]);
  if (actor.kind !== 'customer') return new Map();
  return new Map((await listRoles(deps.db, actor.customerId)).map(({ organisationId, role }) => [organisationId, role]));
}
