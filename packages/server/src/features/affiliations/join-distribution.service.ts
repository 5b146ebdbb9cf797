import { isInside } from '@cagette/sdk/contract/calendar';
import type { DeskParticipation, ParticipationRequest } from '@cagette/sdk/contract/network';
import { inTransaction } from '../../db/transaction.ts';
import type { Deps } from '../../deps.ts';
import type { Actor } from '../../http/actor.ts';
import { problem } from '../../http/problem-error.ts';
import { listCatalogues } from '../catalogues/catalogues.service.ts';
import { deskRoles, visibleFarms } from '../desk/desk-access.service.ts';
import { findDistributionRow } from '../distributions/distributions.service.ts';
import { holdDistribution, type Part, takePart } from '../distributions/participations.service.ts';
import { organisationBySlug } from '../organisations/organisations.service.ts';
import { listAffiliationsOf } from './affiliations.queries.ts';
import { participationView } from './desk-participations.service.ts';

/**
 * Lets a farm take part in a distribution of its own or of an association it belongs to, or changes its part until its orders open.
 *
 * @throws auth.forbidden, distribution.notFound, organisation.notFound, and what `join` throws
 */
export async function joinDistribution(
  deps: Deps,
  distributionId: string,
  slug: string,
  request: ParticipationRequest,
  actor: Actor,
): Promise<DeskParticipation> {
  const roles = await deskRoles(deps, actor);
  if (roles.size === 0) throw problem('auth.forbidden', {});
  const distribution = await findDistributionRow(deps.db, distributionId);
  if (!distribution) throw problem('distribution.notFound');
  const farm = await organisationBySlug(deps, slug);
  const { organisationId } = distribution;
  const isMember = (await membership(deps, organisationId, farm.id)) !== null;
  const mayJoin = roles.get(organisationId) === 'manager' || (isMember && roles.get(farm.id) === 'manager');
  if (!mayJoin) {
    await visibleFarms(deps, actor, distributionId);
    throw problem('auth.forbidden', {});
  }
  return join(deps, distributionId, farm.id, request);
}

/** @throws distribution.notFound, affiliation.notFound, catalogue.notFound, participation.window, participation.opened, window.closed */
export async function join(deps: Deps, distributionId: string, farmId: string, request: ParticipationRequest): Promise<DeskParticipation> {
  const now = deps.clock.now();
  await plannedPart(deps, distributionId, farmId, request, now);
  const row = await inTransaction(deps.db, async (trx) => {
    await holdDistribution(trx, distributionId);
    // Looked at again: the affiliation may have ended meanwhile, or the distribution's window moved.
    const outcome = await takePart(trx, await plannedPart({ db: trx }, distributionId, farmId, request, now), now);
    if (outcome.opened) throw problem('participation.opened', { opensAt: outcome.opened.opensAt });
    return outcome.row;
  });
  deps.changes.publish({ kind: 'distribution', distributionId });
  deps.changes.publish({ kind: 'places', farmId });
  return participationView(row);
}

/** @throws distribution.notFound, affiliation.notFound, catalogue.notFound, participation.window, window.closed */
async function plannedPart(
  deps: Pick<Deps, 'db'>,
  distributionId: string,
  farmId: string,
  request: ParticipationRequest,
  now: Date,
): Promise<Part> {
  const distribution = await findDistributionRow(deps.db, distributionId);
  if (!distribution) throw problem('distribution.notFound');
  const member = await membership(deps, distribution.organisationId, farmId);
  if (!member) throw problem('affiliation.notFound');
  const catalogueId = request.catalogueId ?? member.catalogueId;
  const own = await listCatalogues(deps.db, [farmId]);
  if (catalogueId === null || !own.some(({ id }) => id === catalogueId)) throw problem('catalogue.notFound');
  const { opensAt = distribution.opensAt, closesAt = distribution.closesAt } = request;
  const window = { opensAt, closesAt };
  if (Date.parse(opensAt) >= Date.parse(closesAt) || !isInside(window, distribution)) throw problem('participation.window');
  if (distribution.closedAt !== null || Date.parse(closesAt) <= now.getTime()) throw problem('window.closed', { closedAt: closesAt });
  return { distributionId, farmId, catalogueId, ...window };
}

/** What a farm offers in an organisation's distributions; null when it may not take part in them. */
async function membership(deps: Pick<Deps, 'db'>, organisationId: string, farmId: string): Promise<{ catalogueId: string | null } | null> {
  if (organisationId === farmId) return { catalogueId: (await listCatalogues(deps.db, [farmId]))[0]?.id ?? null };
  const affiliation = (await listAffiliationsOf(deps.db, [farmId])).find((row) => row.associationId === organisationId);
  return affiliation ? { catalogueId: affiliation.catalogueId } : null;
}
