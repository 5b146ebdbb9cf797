import type { Invitation, InvitationRequest } from '@cagette/sdk/contract/network';
import type { DatabaseTransaction } from '../../db/database.ts';
import { inTransaction } from '../../db/transaction.ts';
import type { Deps } from '../../deps.ts';
import type { Actor } from '../../http/actor.ts';
import { problem } from '../../http/problem-error.ts';
import { newId } from '../../ids.ts';
import { managedOrganisations } from '../desk/desk-access.service.ts';
import { organisationBySlug, sellersOf } from '../organisations/organisations.service.ts';
import type { OrganisationRow } from '../organisations/organisations.view.ts';
import { findFarmByAddress } from './affiliations.queries.ts';
import { invitationView } from './affiliations.view.ts';
import { dayBefore, decideSending, expiryOf, type InvitationRow } from './invitation-rules.ts';
import { countSentSince, insertInvitation, lockAssociation, lockInvitationsTo, updateInvitation } from './invitations.queries.ts';

type Wish = Pick<InvitationRequest, 'email' | 'message'>;

/**
 * Invites a farm in the name of an association that the caller manages.
 *
 * @throws auth.forbidden, organisation.notFound, and what `invite` throws
 */
export async function inviteFarm(deps: Deps, request: InvitationRequest, actor: Actor): Promise<Invitation> {
  const managed = await sellersOf(deps.db, await managedOrganisations(deps, actor));
  const association = await invitingOrganisation(deps, request.association, managed);
  const runsFarm = managed.some(({ kind }) => kind === 'farm');
  // Who runs a farm as well as the association may invite it by the one address they have.
  if (actor.kind === 'customer' && actor.email === request.email && !runsFarm) throw problem('invitation.ownAddress');
  return invite(deps, association, request);
}

/**
 * Invites a farm. Nothing here depends on whether the server knows the address, but for what the association knows itself: the own addresses of its farms and
 * those by which they joined.
 *
 * @throws organisation.notAssociation, invitation.ownAddress, affiliation.exists, invitation.declined, rate.limited
 */
export async function invite(deps: Deps, association: OrganisationRow, { email, message = null }: Wish): Promise<Invitation> {
  if (association.kind !== 'association') throw problem('organisation.notAssociation');
  if (association.email?.toLowerCase() === email) throw problem('invitation.ownAddress');
  const row = await inTransaction(deps.db, async (trx) => {
    await lockAssociation(trx, association.id);
    // An answer that is being written comes first, and with it the farm that joins.
    const known = await lockInvitationsTo(trx, association.id, email);
    const farm = await findFarmByAddress(trx, association.id, email);
    if (farm !== null) throw problem('affiliation.exists', { farm });
    return send(deps, trx, known, { associationId: association.id, email, message });
  });
  deps.jobs.wake('mail.network');
  return invitationView(row, association);
}

async function send(
  deps: Pick<Deps, 'clock' | 'jobs'>,
  trx: DatabaseTransaction,
  known: readonly InvitationRow[],
  { associationId, email, message }: { associationId: string; email: string; message: string | null },
): Promise<InvitationRow> {
  const now = deps.clock.now();
  const sending = decideSending(known, await countSentSince(trx, associationId, dayBefore(now)), now);
  if (sending.do === 'keep') return sending.invitation;
  if (sending.do === 'refrain') throw problem('invitation.declined', { askAgainFrom: sending.askAgainFrom });
  if (sending.do === 'wait') throw problem('rate.limited', { retryAfterSeconds: sending.seconds });
  const mailed = { sentAt: now.toISOString(), expiresAt: expiryOf(now) };
  const row: InvitationRow =
    sending.do === 'renew'
      ? { ...sending.invitation, ...mailed, message: message ?? sending.invitation.message }
      : {
          ...mailed,
          id: newId('invitation', now),
          associationId,
          email,
          message,
          invitedAt: mailed.sentAt,
          answer: null,
          answeredAt: null,
          farmId: null,
        };
  await (sending.do === 'renew' ? updateInvitation(trx, row.id, row) : insertInvitation(trx, row));
  await deps.jobs.enqueue(trx, 'mail.network', { kind: 'invited', invitationId: row.id });
  return row;
}

/** The one that is named, else the only association that the caller manages, else the only organisation. */
async function invitingOrganisation(
  deps: Pick<Deps, 'db'>,
  slug: string | undefined,
  managed: readonly OrganisationRow[],
): Promise<OrganisationRow> {
  const wanted = slug === undefined ? null : await organisationBySlug(deps, slug);
  const associations = managed.filter(({ kind }) => kind === 'association');
  const only = associations.length === 1 ? associations[0] : managed.length === 1 ? managed[0] : undefined;
  const organisation = wanted ?? only;
  if (!organisation || !managed.some(({ id }) => id === organisation.id)) throw problem('auth.forbidden', {});
  return organisation;
}
