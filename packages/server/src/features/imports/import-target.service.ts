import type { Deps } from '../../deps.ts';
import type { Actor } from '../../http/actor.ts';
import { problem } from '../../http/problem-error.ts';
import { managedOrganisations } from '../desk/desk-access.service.ts';
import { organisationById, organisationBySlug } from '../organisations/organisations.service.ts';

/**
 * Whose catalogue a caller may import: a key's own organisation, or one that the person manages. Without a slug it is the only one there is.
 *
 * @throws organisation.notFound, auth.forbidden
 */
export async function importTarget(deps: Pick<Deps, 'db'>, actor: Actor, slug: string | undefined): Promise<string> {
  const wanted = slug === undefined ? null : await organisationBySlug(deps, slug);
  const own = await managedOrganisations(deps, actor);
  const id = wanted?.id ?? (own.length === 1 ? own[0] : undefined);
  if (id === undefined || !own.includes(id)) throw problem('auth.forbidden', {});
  return wanted?.slug ?? (await organisationById(deps, id)).slug;
}
