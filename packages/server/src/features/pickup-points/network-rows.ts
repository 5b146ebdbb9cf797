import type { pickupPointKinds } from '@cagette/sdk/contract/distribution';
import type { UsualCollection } from '@cagette/sdk/contract/pickup-points';
import type { OrganisationRow } from '../organisations/organisations.view.ts';

interface ByName {
  readonly slug: string;
  readonly name: string;
}

/** A place as the database has it. */
export interface NetworkPoint {
  readonly id: string;
  readonly organisationId: string;
  readonly organisation: ByName;
  readonly name: string;
  readonly street: string;
  readonly postcode: string;
  readonly city: string;
  readonly country: string;
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly kind: (typeof pickupPointKinds)[number];
  readonly access: string | null;
  readonly wheelchair: boolean | null;
  readonly isApproximate: boolean;
  readonly timeZone: string;
  readonly usual: UsualCollection | null;
}

/** A distribution as the database has it; `closedAt` is when its lists went out. */
export interface NetworkDistribution {
  readonly id: string;
  readonly pickupPointId: string;
  readonly organisation: ByName;
  readonly opensAt: string;
  readonly closesAt: string;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly closedAt: string | null;
  /** By name, each once. */
  readonly farms: readonly ByName[];
}

/** What is read of an organisation's network. */
export interface NetworkRows {
  readonly organisation: OrganisationRow;
  /** When it was read: what ended or came into sight since is not told by any change. */
  readonly readAt: string;
  /** Whose changes change this network. */
  readonly sources: readonly string[];
  readonly points: readonly NetworkPoint[];
  readonly distributions: readonly NetworkDistribution[];
}
