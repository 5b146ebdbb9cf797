import type { Deps } from '../../deps.ts';
import type { Actor } from '../../http/actor.ts';
import { problem } from '../../http/problem-error.ts';
import { organisationById, organisationBySlug } from '../organisations/organisations.service.ts';
import { listManagedSlugs } from './imports.queries.ts';

/**
 * Whose catalogue a caller may import: a key's own organisation, or one that the person manages. Without a slug it is the only one there is.
 *
 * @throws organisation.notFound, auth.forbidden
 */
export async function importTarget(deps: Pick<Deps, 'db'>, actor: Actor, slug: string | undefined): Promise<string> {
  const wanted = slug === undefined ? null : (await organisationBySlug(deps, slug)).slug;
  const own = await writableSlugs(deps, actor);
  const target = wanted ?? (own.length === 1 ? own[0] : undefined);
  if (target === undefined || !own.includes(target)) throw problem('auth.forbidden', {});
  return target;
}

async function writableSlugs(deps: Pick<Deps, 'db'>, actor: Actor): Promise<string[]> {
  if (actor.kind === 'key') return [(await organisationById(deps, actor.organisationId)).slug];
  return actor.kind === 'customer' ? listManagedSlugs(deps.db, actor.customerId) : [];
}
