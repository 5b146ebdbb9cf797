import type { Acceptance, Affiliation } from '@cagette/sdk/contract/network';
import { inTransaction } from '../../db/transaction.ts';
import type { DatabaseTransaction } from '../../db/database.ts';
import type { Deps } from '../../deps.ts';
import { problem } from '../../http/problem-error.ts';
import { findAffiliationRow } from './affiliations.queries.ts';
import { affiliationView } from './affiliations.view.ts';
import { affiliateInvited } from './affiliate-invited.service.ts';
import { stateOf, type InvitationRow } from './invitation-rules.ts';
import { lockInvitation, updateInvitation } from './invitations.queries.ts';

/** Who answers an invitation. */
export interface Answerer {
  /** The farms that they may answer for. */
  readonly farmIds: readonly string[];
  /** Whether they read the mailbox that was invited: then they may make the farm that was meant. */
  readonly readsMailbox: boolean;
}

/**
 * Accepts an invitation. Of two acceptances at once, or one and a withdrawal, the first counts.
 *
 * @throws invitation.notFound, invitation.answered, invitation.expired, affiliation.exists, farm.required, catalogue.notFound, auth.forbidden
 */
export async function accept(deps: Deps, invitationId: string, acceptance: Acceptance, answerer: Answerer): Promise<Affiliation> {
  const now = deps.clock.now();
  const { id, associationId, farmId } = await inTransaction(deps.db, async (trx) => {
    const invitation = await unanswered(trx, invitationId);
    if (stateOf(invitation, now) === 'expired') throw problem('invitation.expired', { expiredAt: invitation.expiresAt });
    const affiliation = await affiliateInvited({ db: trx, clock: deps.clock }, invitation, acceptance, answerer);
    const answeredAt = now.toISOString();
    await updateInvitation(trx, invitationId, { answer: 'accepted', answeredAt, farmId: affiliation.farmId });
    await deps.jobs.enqueue(trx, 'mail.network', { kind: 'accepted', invitationId });
    return affiliation;
  });
  deps.jobs.wake('mail.network');
  deps.changes.publish({ kind: 'network', organisationIds: [associationId, farmId] });
  const row = await findAffiliationRow(deps.db, id);
  if (!row) throw problem('invitation.answered', { answer: 'accepted' });
  return affiliationView(row);
}

/**
 * Declines or withdraws an invitation; again changes nothing. The association is told when it was declined.
 *
 * @throws invitation.notFound, invitation.answered when it was answered otherwise
 */
export async function close(deps: Deps, invitationId: string, answer: 'declined' | 'withdrawn'): Promise<void> {
  await inTransaction(deps.db, async (trx) => {
    const invitation = await lockInvitation(trx, invitationId);
    if (!invitation) throw problem('invitation.notFound');
    if (invitation.answer === answer) return;
    if (invitation.answer !== null) throw problem('invitation.answered', { answer: invitation.answer });
    await updateInvitation(trx, invitationId, { answer, answeredAt: deps.clock.now().toISOString() });
    if (answer === 'declined') await deps.jobs.enqueue(trx, 'mail.network', { kind: 'declined', invitationId });
  });
  deps.jobs.wake('mail.network');
}

async function unanswered(trx: DatabaseTransaction, invitationId: string): Promise<InvitationRow> {
  const invitation = await lockInvitation(trx, invitationId);
  if (!invitation) throw problem('invitation.notFound');
  if (invitation.answer !== null) throw problem('invitation.answered', { answer: invitation.answer });
  return invitation;
}
