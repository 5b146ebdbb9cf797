import type { PhonePolicy } from '@cagette/sdk/contract/organisation';
import type { Generated } from 'kysely';

export interface OrganisationsTable {
  id: string;
  slug: string;
  kind: 'farm' | 'association';
  name: string;
  legalName: string | null;
  description: string | null;
  street: string | null;
  postcode: string | null;
  city: string | null;
  country: Generated<string>;
  siret: string | null;
  email: string | null;
  phone: string | null;
  termsUrl: string | null;
  currency: Generated<string>;
  timeZone: Generated<string>;
  phonePolicy: Generated<PhonePolicy>;
  allowedOrigins: Generated<string[]>;
  createdAt: string;
  updatedAt: string;
}

export interface AffiliationsTable {
  associationId: string;
  farmId: string;
  since: string;
}
