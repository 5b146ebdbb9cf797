import type { PickupPoint } from '@cagette/sdk/contract/distribution';
import type { Generated } from 'kysely';

export interface PickupPointsTable {
  id: string;
  organisationId: string;
  name: string;
  street: Generated<string>;
  postcode: Generated<string>;
  city: Generated<string>;
  country: Generated<string>;
  latitude: number | null;
  longitude: number | null;
  kind: Generated<PickupPoint['kind']>;
  access: string | null;
  timeZone: Generated<string>;
  createdAt: string;
}
