import type { NamedDistribution } from '../../emails/network-mail.ts';
import type { Deps } from '../../deps.ts';
import { findDistributionRow } from '../distributions/distributions.service.ts';
import { comingParticipations } from '../distributions/participations.service.ts';
import { organisationById } from '../organisations/organisations.service.ts';
import type { OrganisationRow } from '../organisations/organisations.view.ts';
import { listAffiliationsOf } from './affiliations.queries.ts';
import { askAgainFrom, type InvitationRow, type InvitationState, stateOf } from './invitation-rules.ts';
import { findInvitation } from './invitations.queries.ts';

/** What a mail about an invitation may say. */
export interface InvitationNews {
  readonly invitation: InvitationRow;
  readonly association: OrganisationRow;
  readonly state: InvitationState;
  /** Of the link that answers it. */
  readonly token: string;
  /** Of the farm that accepted, and of what it offers; null when it did not, or offers nothing yet. */
  readonly farm: string | null;
  readonly catalogue: string | null;
  /** When it may be sent anew after it was declined; null when it was not. */
  readonly askAgainFrom: string | null;
}

/** @returns null when the invitation is gone. */
export async function invitationNews(deps: Deps, invitationId: string): Promise<InvitationNews | null> {
  const invitation = await findInvitation(deps.db, invitationId);
  if (!invitation) return null;
  const { associationId, farmId, answer, answeredAt } = invitation;
  const association = await organisationById(deps, associationId);
  const farm = farmId === null ? null : await organisationById(deps, farmId);
  const affiliation = farm && (await listAffiliationsOf(deps.db, [farm.id])).find((row) => row.associationId === associationId);
  return {
    invitation,
    association,
    state: stateOf(invitation, deps.clock.now()),
    token: deps.invitationLinks.sign(invitation),
    farm: farm?.name ?? null,
    catalogue: affiliation?.catalogueName ?? null,
    askAgainFrom: answer === 'declined' && answeredAt !== null ? askAgainFrom(answeredAt) : null,
  };
}

/** Where a farm still takes part in what an association distributes: those that had opened when it left. */
export async function runningDistributions(
  deps: Pick<Deps, 'db' | 'clock'>,
  scope: { readonly associationId: string; readonly farmId: string },
): Promise<NamedDistribution[]> {
  const rows = await comingParticipations(deps.db, scope, deps.clock.now().toISOString());
  const ids = [...new Set(rows.map(({ distributionId }) => distributionId))];
  const found = await Promise.all(ids.map((id) => findDistributionRow(deps.db, id)));
  return found.flatMap((row) => (row ? [{ startsAt: row.startsAt, timeZone: row.timeZone, place: row.pointName }] : []));
}
