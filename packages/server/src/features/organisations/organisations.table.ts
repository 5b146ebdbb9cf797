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
  /** Where its map takes tiles from, `https://…/{z}/{x}/{y}.png`, and whom to credit; null: none. */
  tileUrl: string | null;
  tileAttribution: string | null;
  createdAt: string;
  updatedAt: string;
}

export interface AffiliationsTable {
  id: string;
  associationId: string;
  farmId: string;
  since: string;
  /** What the farm offers through the association; null: its oldest catalogue. */
  catalogueId: string | null;
}
