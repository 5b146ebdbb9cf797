import type { Affiliation, Invitation } from '@cagette/sdk/contract/network';
import type { AffiliationRow } from './affiliations.queries.ts';
import type { InvitationRow } from './invitation-rules.ts';

export interface NamedOrganisation {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
}

export function affiliationView(row: AffiliationRow): Affiliation {
  return {
    id: row.id,
    association: { id: row.associationId, slug: row.associationSlug, name: row.associationName },
    farm: { id: row.farmId, slug: row.farmSlug, name: row.farmName },
    since: row.since,
    catalogue: row.catalogueId !== null && row.catalogueName !== null ? { id: row.catalogueId, name: row.catalogueName } : null,
  };
}

export function invitationView(row: InvitationRow, { id, slug, name }: NamedOrganisation): Invitation {
  return {
    id: row.id,
    association: { id, slug, name },
    email: row.email,
    message: row.message,
    invitedAt: row.invitedAt,
    sentAt: row.sentAt,
    expiresAt: row.expiresAt,
  };
}
