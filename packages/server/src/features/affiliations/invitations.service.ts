import type { Acceptance, Affiliation } from '@cagette/sdk/contract/network';
import type { Deps } from '../../deps.ts';
import type { Actor } from '../../http/actor.ts';
import { problem } from '../../http/problem-error.ts';
import { type DeskRoles, deskRoles } from '../desk/desk-access.service.ts';
import { sellersOf } from '../organisations/organisations.service.ts';
import { listFarmIdsOfAddress } from './affiliations.queries.ts';
import { accept, type Answerer, close } from './answer-invitation.service.ts';
import type { InvitationRow } from './invitation-rules.ts';
import { findInvitation } from './invitations.queries.ts';

/** @throws auth.forbidden, and what `accept` throws */
export async function acceptInvitation(deps: Deps, id: string, acceptance: Acceptance, actor: Actor): Promise<Affiliation> {
  const roles = await deskRoles(deps, actor);
  const invitation = await findInvitation(deps.db, id);
  const answerer = invitation && (await answererOf(deps, actor, roles, invitation));
  if (!invitation || !answerer) throw await refusal(deps, roles, invitation);
  return accept(deps, id, acceptance, answerer);
}

/**
 * Withdraws an invitation that the caller's association sent; declines one that they were sent.
 *
 * @throws auth.forbidden, invitation.notFound, invitation.answered
 */
export async function closeInvitation(deps: Deps, id: string, actor: Actor): Promise<undefined> {
  const roles = await deskRoles(deps, actor);
  const invitation = await findInvitation(deps.db, id);
  const isSender = invitation !== undefined && roles.get(invitation.associationId) === 'manager';
  const answerer = invitation && !isSender ? await answererOf(deps, actor, roles, invitation) : null;
  if (!isSender && !answerer) throw await refusal(deps, roles, invitation);
  await close(deps, id, isSender ? 'withdrawn' : 'declined');
}

/** Whoever reads the mailbox answers for every farm that goes with it; who manages a farm with that address, for that farm. Null for others. */
async function answererOf(
  deps: Pick<Deps, 'db'>,
  actor: Actor,
  roles: DeskRoles,
  { email }: Pick<InvitationRow, 'email'>,
): Promise<Answerer | null> {
  if (actor.kind === 'customer' && actor.email === email) return mailboxAnswerer(deps, email);
  const farmIds = (await farmsWithAddress(deps, roles, email)).filter((id) => roles.get(id) === 'manager');
  return farmIds.length > 0 ? { farmIds, readsMailbox: false } : null;
}

/** Who has a signed link, or signed in with a code that was sent there, reads the mailbox. */
export async function mailboxAnswerer(deps: Pick<Deps, 'db'>, email: string): Promise<Answerer> {
  return { farmIds: await listFarmIdsOfAddress(deps.db, email), readsMailbox: true };
}

/** A volunteer sees what is not theirs to decide; others are not told that there is such an invitation. */
async function refusal(deps: Pick<Deps, 'db'>, roles: DeskRoles, invitation: InvitationRow | undefined): Promise<Error> {
  if (roles.size === 0) return problem('auth.forbidden', {});
  const isSeen = invitation && (roles.has(invitation.associationId) || (await farmsWithAddress(deps, roles, invitation.email)).length > 0);
  return isSeen ? problem('auth.forbidden', {}) : problem('invitation.notFound');
}

async function farmsWithAddress(deps: Pick<Deps, 'db'>, roles: DeskRoles, email: string): Promise<string[]> {
  const organisations = await sellersOf(deps.db, [...roles.keys()]);
  return organisations.filter((one) => one.kind === 'farm' && one.email?.toLowerCase() === email).map(({ id }) => id);
}
