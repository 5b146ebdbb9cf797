import type { Deps } from '../../deps.ts';
import type { Actor } from '../../http/actor.ts';
import { problem } from '../../http/problem-error.ts';
import { listRoles } from '../customers/customers.service.ts';
import { organisationById, organisationBySlug } from '../organisations/organisations.service.ts';

/**
 * Whose catalogue a caller may import: a key's own organisation, or one that the person manages. Without a slug it is the only one there is.
 *
 * @throws organisation.notFound, auth.forbidden
 */
export async function importTarget(deps: Pick<Deps, 'db'>, actor: Actor, slug: string | undefined): Promise<string> {
  const wanted = slug === undefined ? null : await organisationBySlug(deps, slug);
  const own = await writableIds(deps, actor);
  const id = wanted?.id ?? (own.length === 1 ? own[0] : undefined);
  if (id === undefined || !own.includes(id)) throw problem('auth.forbidden', {});
  return wanted?.slug ?? (await organisationById(deps, id)).slug;
}

async function writableIds(deps: Pick<Deps, 'db'>, actor: Actor): Promise<string[]> {
  if (actor.kind === 'key') return [actor.organisationId];
  if (actor.kind !== 'customer') return [];
  const roles = await listRoles(deps.db, actor.customerId);
  return roles.filter((role) => role.role === 'manager').map((role) => role.organisationId);
}
