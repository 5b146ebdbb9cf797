import * as z from 'zod/mini';
import { Currency, id, Slug } from './primitives.ts';

export const OrganisationKind = z.enum(['farm', 'association']);

export const Address = z.object({ street: z.string(), postcode: z.string(), city: z.string(), country: z.string() });

/** Who a seller is, as EU regulation 1169/2011 and the French consumer code ask before an online purchase. */
export const Seller = z.object({
  id: id('organisation'),
  slug: Slug,
  name: z.string(),
  legalName: z.nullable(z.string()),
  address: z.nullable(Address),
  /** French business number of 14 digits, or the local equivalent. */
  siret: z.nullable(z.string()),
  email: z.nullable(z.string()),
  phone: z.nullable(z.string()),
  termsUrl: z.nullable(z.string()),
});
export type Seller = z.infer<typeof Seller>;

export const PhonePolicy = z.enum(['no', 'optional', 'required']);
export type PhonePolicy = z.infer<typeof PhonePolicy>;

export const Organisation = z.object({
  ...Seller.shape,
  kind: OrganisationKind,
  description: z.nullable(z.string()),
  currency: Currency,
  timeZone: z.string(),
  /** Whether the order form asks for a phone number. */
  phonePolicy: PhonePolicy,
  /** For an association the farms of its network, by name; for a farm the farm itself. */
  farms: z.array(Seller),
});
export type Organisation = z.infer<typeof Organisation>;
