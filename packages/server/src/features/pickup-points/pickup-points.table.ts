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
  /** Null: nobody said. */
  wheelchair: boolean | null;
  /** The coordinates are the middle of the commune. */
  isApproximate: Generated<boolean>;
  /** What the file that it was imported from calls it. */
  reference: string | null;
  /** The usual collection: 1 is Monday, «08:00» by the clock of the place. */
  usualWeekday: number | null;
  usualFrom: string | null;
  usualTo: string | null;
  timeZone: Generated<string>;
  createdAt: string;
}
