import type { Acceptance, NewFarm } from '@cagette/sdk/contract/network';
import type { DatabaseTransaction } from '../../db/database.ts';
import type { Deps } from '../../deps.ts';
import { problem } from '../../http/problem-error.ts';
import { giveRoleIn } from '../customers/customers.service.ts';
import { slugOf } from '../imports/planning/slug.ts';
import { createAffiliation, createOrganisation, organisationById } from '../organisations/organisations.service.ts';
import { type AddressedFarm, findFarmByName, listFarms } from './affiliations.queries.ts';
import type { Answerer } from './answer-invitation.service.ts';
import type { InvitationRow } from './invitation-rules.ts';

/** The same as Deps, on the transaction that answers the invitation. */
type TransactionDeps = Pick<Deps, 'clock'> & { readonly db: DatabaseTransaction };

/** Makes the farm that accepts part of the network. @throws affiliation.exists, farm.required, catalogue.notFound, auth.forbidden */
export async function affiliateInvited(
  deps: TransactionDeps,
  invitation: InvitationRow,
  { farm, catalogueId, newFarm }: Acceptance,
  { farmIds, readsMailbox }: Answerer,
): Promise<{ id: string; associationId: string; farmId: string }> {
  const { associationId } = invitation;
  if (newFarm && !readsMailbox) throw problem('auth.forbidden', {});
  const chosen = newFarm
    ? { id: await createFarm(deps, invitation, newFarm), slug: '', catalogues: [] }
    : chosenFarm(await listFarms(deps.db, farmIds, associationId), farm);
  if (catalogueId !== undefined && !chosen.catalogues.some(({ id }) => id === catalogueId)) throw problem('catalogue.notFound');
  const id = await createAffiliation(deps, { associationId, farmId: chosen.id, catalogueId: catalogueId ?? null });
  if (id === null) throw problem('affiliation.exists', { farm: chosen.slug });
  return { id, associationId, farmId: chosen.id };
}

/** The one that is named, else the only one that does not belong to the network yet. */
function chosenFarm(farms: readonly AddressedFarm[], slug: string | undefined): AddressedFarm {
  const outside = farms.filter(({ isAffiliated }) => !isAffiliated);
  const [only] = outside.length === 1 ? outside : farms.length === 1 ? farms : [];
  const chosen = slug === undefined ? only : farms.find((farm) => farm.slug === slug);
  if (!chosen) throw problem('farm.required', { farms: outside.map((farm) => farm.slug) });
  return chosen;
}

/** Makes the farm that was meant: the invited address is its own, and its manager's. A name that the network has already is taken for the same farm. */
async function createFarm(deps: TransactionDeps, { associationId, email }: InvitationRow, { name, city }: NewFarm): Promise<string> {
  const known = await findFarmByName(deps.db, associationId, name);
  if (known !== null) throw problem('affiliation.exists', { farm: known });
  const { currency, timeZone, country } = await organisationById(deps, associationId);
  const base = slugOf(name);
  for (let number = 1; ; number++) {
    const slug = number === 1 ? base : `${base}-${number}`;
    const id = await createOrganisation(deps, { slug, kind: 'farm', name, email, city: city ?? null, currency, timeZone, country });
    if (id === null) continue;
    await giveRoleIn(deps.db, { organisationId: id, email, role: 'manager', now: deps.clock.now() });
    return id;
  }
}
