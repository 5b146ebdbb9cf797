import { Acceptance } from '@cagette/sdk/contract/network';
import type { Deps } from '../../deps.ts';
import { parse } from '../../http/handle.ts';
import { organisationById } from '../organisations/organisations.service.ts';
import type { OrganisationRow } from '../organisations/organisations.view.ts';
import { type AddressedFarm, listAffiliationsOf, listFarms } from './affiliations.queries.ts';
import { accept, close } from './answer-invitation.service.ts';
import { type InvitationRow, type InvitationState, stateOf } from './invitation-rules.ts';
import { findInvitation } from './invitations.queries.ts';
import { mailboxAnswerer } from './invitations.service.ts';

/** What a link shows to who opens it. */
export interface ShownInvitation {
  readonly invitation: InvitationRow;
  readonly association: OrganisationRow;
  readonly state: InvitationState;
  /** The farms that the invited address runs. */
  readonly farms: readonly AddressedFarm[];
  /** The farm that accepted, with what it offers. */
  readonly accepted: { readonly farm: string; readonly catalogue: string | null } | null;
}

/** What the form of the page sends. */
export interface InvitationForm {
  readonly answer: string;
  /** `slug`, or `slug:catalogue`. */
  readonly offer: string;
  readonly farmName: string;
  readonly farmCity: string;
}

/** @returns null when the invitation is gone. @throws link.invalid, link.expired */
export async function readInvitation(deps: Deps, token: string): Promise<ShownInvitation | null> {
  const invitation = await findInvitation(deps.db, await deps.invitationLinks.verify(token));
  if (!invitation) return null;
  const { associationId, email, farmId } = invitation;
  const association = await organisationById(deps, associationId);
  const { farmIds } = await mailboxAnswerer(deps, email);
  return {
    invitation,
    association,
    state: stateOf(invitation, deps.clock.now()),
    farms: await listFarms(deps.db, farmIds, associationId),
    accepted: farmId === null ? null : await acceptedFor(deps, associationId, farmId),
  };
}

/** Answers in the name of the mailbox that the link was sent to. @throws what `accept` and `close` throw, validation.failed, link.invalid, link.expired */
export async function answerByLink(deps: Deps, token: string, form: InvitationForm): Promise<void> {
  const id = await deps.invitationLinks.verify(token);
  const invitation = await findInvitation(deps.db, id);
  if (!invitation) return;
  if (form.answer === 'decline') return close(deps, id, 'declined');
  // Nobody joins a network by what is not the button that says so.
  if (form.answer !== 'accept') return;
  await accept(deps, id, parse(Acceptance, acceptanceOf(form)), await mailboxAnswerer(deps, invitation.email));
}

function acceptanceOf({ offer, farmName, farmCity }: InvitationForm): unknown {
  const [farm, catalogueId] = offer.split(':');
  if (farm) return { farm, ...(catalogueId ? { catalogueId } : {}) };
  if (farmName.trim() === '') return {};
  return { newFarm: { name: farmName, ...(farmCity.trim() === '' ? {} : { city: farmCity }) } };
}

async function acceptedFor(deps: Pick<Deps, 'db'>, associationId: string, farmId: string): Promise<ShownInvitation['accepted']> {
  const affiliation = (await listAffiliationsOf(deps.db, [farmId])).find((row) => row.associationId === associationId);
  if (affiliation) return { farm: affiliation.farmName, catalogue: affiliation.catalogueName };
  return { farm: (await organisationById(deps, farmId)).name, catalogue: null };
}
