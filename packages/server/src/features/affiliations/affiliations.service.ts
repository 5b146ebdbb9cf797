import type { Affiliation, AffiliationChange, Affiliations } from '@cagette/sdk/contract/network';
import { inTransaction } from '../../db/transaction.ts';
import type { Deps } from '../../deps.ts';
import type { Actor } from '../../http/actor.ts';
import { problem } from '../../http/problem-error.ts';
import { listCatalogues } from '../catalogues/catalogues.service.ts';
import { type DeskRoles, deskRoles } from '../desk/desk-access.service.ts';
import { offerInstead, withdrawUnopened } from '../distributions/participations.service.ts';
import { sellersOf } from '../organisations/organisations.service.ts';
import { type AffiliationRow, deleteAffiliation, findAffiliationRow, listAffiliationsOf, updateCatalogue } from './affiliations.queries.ts';
import { affiliationView, invitationView } from './affiliations.view.ts';
import { listOpenInvitations } from './invitations.queries.ts';

/** What concerns the organisations where the caller has a role, and the invitations to a person's own address. */
export async function readAffiliations(deps: Pick<Deps, 'db' | 'clock'>, actor: Actor): Promise<Affiliations> {
  const organisationIds = [...(await deskRoles(deps, actor)).keys()];
  const email = actor.kind === 'customer' ? actor.email : null;
  return networkOf(deps, organisationIds, email);
}

/** The affiliations of some organisations, and the open invitations from and to them and to an address. */
export async function networkOf(
  deps: Pick<Deps, 'db' | 'clock'>,
  organisationIds: readonly string[],
  email: string | null,
): Promise<Affiliations> {
  const now = deps.clock.now().toISOString();
  const [affiliations, open] = await Promise.all([
    listAffiliationsOf(deps.db, organisationIds),
    listOpenInvitations(deps.db, { organisationIds, email, now }),
  ]);
  const associations = await sellersOf(deps.db, [...new Set(open.map(({ associationId }) => associationId))]);
  const invitations = open.flatMap((row) => {
    const association = associations.find(({ id }) => id === row.associationId);
    return association ? [invitationView(row, association)] : [];
  });
  return { affiliations: affiliations.map(affiliationView), invitations };
}

/**
 * Lets a farm offer another of its catalogues, also in the distributions whose orders have not opened.
 *
 * @throws auth.forbidden, affiliation.notFound, catalogue.notFound
 */
export async function changeAffiliation(deps: Deps, id: string, { catalogueId }: AffiliationChange, actor: Actor): Promise<Affiliation> {
  const row = await affiliationFor(deps, id, await deskRoles(deps, actor), ({ farmId }) => [farmId]);
  if (!(await listCatalogues(deps.db, [row.farmId])).some((catalogue) => catalogue.id === catalogueId)) throw problem('catalogue.notFound');
  const now = deps.clock.now();
  const changed = await inTransaction(deps.db, async (trx) => {
    await updateCatalogue(trx, id, catalogueId);
    return offerInstead(trx, row, catalogueId, now);
  });
  for (const distributionId of changed) deps.changes.publish({ kind: 'distribution', distributionId });
  const after = await findAffiliationRow(deps.db, id);
  if (!after) throw problem('affiliation.notFound');
  return affiliationView(after);
}

/**
 * Ends an affiliation. What has not opened goes on without the farm; what has opened goes on with it, and every order stands. The other side is mailed.
 *
 * @throws auth.forbidden, affiliation.notFound
 */
export async function endAffiliation(deps: Deps, id: string, actor: Actor): Promise<undefined> {
  const roles = await deskRoles(deps, actor);
  const row = await affiliationFor(deps, id, roles, ({ associationId, farmId }) => [associationId, farmId]);
  await end(deps, row, roles.get(row.associationId) === 'manager' ? 'association' : 'farm');
}

/** @throws affiliation.notFound when somebody else ended it meanwhile. */
export async function end(deps: Deps, row: AffiliationRow, by: 'association' | 'farm'): Promise<void> {
  const { id, associationId, farmId } = row;
  const now = deps.clock.now().toISOString();
  const withdrawn = await inTransaction(deps.db, async (trx) => {
    if (!(await deleteAffiliation(trx, id))) throw problem('affiliation.notFound');
    const parts = await withdrawUnopened(trx, { associationId, farmId }, now);
    await deps.jobs.enqueue(trx, 'mail.network', { kind: 'ended', associationId, farmId, by });
    return parts.withdrawn;
  });
  deps.jobs.wake('mail.network');
  for (const { distributionId } of withdrawn) deps.changes.publish({ kind: 'distribution', distributionId });
  deps.changes.publish({ kind: 'network', organisationIds: [associationId, farmId] });
}

/** The affiliation of two organisations, whichever is the association. */
export async function rowBetween(deps: Pick<Deps, 'db'>, one: string, other: string): Promise<AffiliationRow | undefined> {
  const rows = await listAffiliationsOf(deps.db, [one]);
  return rows.find(({ associationId, farmId }) => associationId === other || farmId === other);
}

/** What a distribution of an organisation offers: of an association the catalogue that each of its farms chose, of a farm its own catalogues. */
export async function offeredCatalogues(
  deps: Pick<Deps, 'db'>,
  organisation: { readonly id: string; readonly kind: string },
): Promise<string[]> {
  if (organisation.kind === 'farm') return (await listCatalogues(deps.db, [organisation.id])).map(({ id }) => id);
  return (await listAffiliationsOf(deps.db, [organisation.id])).flatMap(({ catalogueId }) => catalogueId ?? []);
}

/** An affiliation whose side the caller manages. One of others is not told from one that does not exist. */
async function affiliationFor(
  deps: Pick<Deps, 'db'>,
  id: string,
  roles: DeskRoles,
  sidesOf: (row: AffiliationRow) => readonly string[],
): Promise<AffiliationRow> {
  if (roles.size === 0) throw problem('auth.forbidden', {});
  const row = await findAffiliationRow(deps.db, id);
  if (!row || !(roles.has(row.associationId) || roles.has(row.farmId))) throw problem('affiliation.notFound');
  if (!sidesOf(row).some((side) => roles.get(side) === 'manager')) throw problem('auth.forbidden', {});
  return row;
}
