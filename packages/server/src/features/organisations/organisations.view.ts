import type { Seller } from '@cagette/sdk/contract/organisation';
import type { Selectable } from 'kysely';
import type { OrganisationsTable } from './organisations.table.ts';

export type OrganisationRow = Selectable<OrganisationsTable>;

export function sellerView(row: OrganisationRow): Seller {
  return {
    id: row.id,
    slug: row.slug,
    name: row.name,
    legalName: row.legalName,
    address: row.city === null ? null : { street: row.street ?? '', postcode: row.postcode ?? '', city: row.city, country: row.country },
    siret: row.siret,
    email: row.email,
    phone: row.phone,
    termsUrl: row.termsUrl,
  };
}
