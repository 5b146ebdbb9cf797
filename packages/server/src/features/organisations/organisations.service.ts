import type { MapTiles } from '@cagette/sdk/contract/pickup-points';
import type { Organisation, PhonePolicy } from '@cagette/sdk/contract/organisation';
import type { Database } from '../../db/database.ts';
import type { Deps } from '../../deps.ts';
import { newId } from '../../ids.ts';
import { problem } from '../../http/problem-error.ts';
import { isReservedSlug } from '../../reserved-slugs.ts';
import {
  findOrganisation,
  findOrganisationById,
  insertAffiliation,
  insertOrganisation,
  listFarms,
  listOrganisations,
  updateOrganisation,
} from './organisations.queries.ts';
import { type OrganisationRow, sellerView } from './organisations.view.ts';

/** What is told when an organisation is created; what is left out is empty, in euros and in Paris time. */
export interface NewOrganisation {
  readonly slug: string;
  readonly kind: 'farm' | 'association';
  readonly name: string;
  readonly legalName?: string | null;
  readonly description?: string | null;
  readonly street?: string | null;
  readonly postcode?: string | null;
  readonly city?: string | null;
  readonly country?: string;
  readonly siret?: string | null;
  readonly email?: string | null;
  readonly phone?: string | null;
  readonly termsUrl?: string | null;
  readonly currency?: string;
  readonly timeZone?: string;
  readonly phonePolicy?: PhonePolicy;
  readonly allowedOrigins?: string[];
}

/** @throws organisation.notFound */
export async function organisationBySlug(deps: Pick<Deps, 'db'>, slug: string): Promise<OrganisationRow> {
  const row = await findOrganisation(deps.db, slug);
  if (!row) throw problem('organisation.notFound');
  return row;
}

export async function findOrganisationBySlug(db: Database, slug: string): Promise<OrganisationRow | undefined> {
  return findOrganisation(db, slug);
}

/** @throws organisation.notFound */
export async function organisationById(deps: Pick<Deps, 'db'>, id: string): Promise<OrganisationRow> {
  const row = await findOrganisationById(deps.db, id);
  if (!row) throw problem('organisation.notFound');
  return row;
}

/** The farms with these ids, by name. */
export async function sellersOf(db: Database, ids: readonly string[]): Promise<OrganisationRow[]> {
  return listOrganisations(db, ids);
}

/** The farms that an organisation's distributions can hold: its network's, or itself. */
export async function farmsOf(deps: Pick<Deps, 'db'>, organisation: OrganisationRow): Promise<OrganisationRow[]> {
  return listFarms(deps.db, organisation);
}

export async function readOrganisation(deps: Deps, slug: string): Promise<Organisation> {
  const row = await organisationBySlug(deps, slug);
  const farms = await listFarms(deps.db, row);
  return {
    ...sellerView(row),
    kind: row.kind,
    description: row.description,
    currency: row.currency,
    timeZone: row.timeZone,
    phonePolicy: row.phonePolicy,
    farms: farms.map(sellerView),
  };
}

/**
 * @returns the id, or null when the slug is taken.
 * @throws slug.reserved
 */
export async function createOrganisation(
  deps: { readonly db: Database; readonly clock: Deps['clock'] },
  organisation: NewOrganisation,
): Promise<string | null> {
  if (isReservedSlug(organisation.slug)) throw problem('slug.reserved');
  const now = deps.clock.now();
  const id = newId('organisation', now);
  const { allowedOrigins, ...rest } = organisation;
  const created = await insertOrganisation(deps.db, {
    legalName: null,
    description: null,
    street: null,
    postcode: null,
    city: null,
    siret: null,
    email: null,
    phone: null,
    termsUrl: null,
    ...rest,
    ...(allowedOrigins ? { allowedOrigins } : {}),
    id,
    createdAt: now.toISOString(),
    updatedAt: now.toISOString(),
  });
  return created ? id : null;
}

/**
 * Sets where an organisation's map takes its tiles from; null: from nowhere, it draws coasts and borders by itself.
 *
 * @throws organisation.notFound
 */
export async function setMapTiles(deps: Pick<Deps, 'db' | 'clock' | 'changes'>, slug: string, tiles: MapTiles | null): Promise<void> {
  const change = { tileUrl: tiles?.url ?? null, tileAttribution: tiles?.attribution ?? null, updatedAt: deps.clock.now().toISOString() };
  const id = await updateOrganisation(deps.db, slug, change);
  if (id === undefined) throw problem('organisation.notFound');
  deps.changes.publish({ kind: 'network', organisationIds: [id] });
}

/** Makes a farm part of an association's network; again changes nothing. Whoever does it in a transaction of their own tells `changes` after it. */
export async function affiliate(
  deps: { readonly db: Database; readonly clock: Deps['clock']; readonly changes?: Deps['changes'] },
  associationId: string,
  farmId: string,
): Promise<void> {
  await createAffiliation(deps, { associationId, farmId, catalogueId: null });
  deps.changes?.publish({ kind: 'network', organisationIds: [associationId, farmId] });
}

/** @returns its id, or null when the farm belongs to the network already. */
export async function createAffiliation(
  deps: { readonly db: Database; readonly clock: Deps['clock'] },
  affiliation: { readonly associationId: string; readonly farmId: string; readonly catalogueId: string | null },
): Promise<string | null> {
  const now = deps.clock.now();
  const id = newId('affiliation', now);
  return (await insertAffiliation(deps.db, { ...affiliation, id, since: now.toISOString() })) ? id : null;
}
