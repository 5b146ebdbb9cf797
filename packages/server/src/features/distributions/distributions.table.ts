import type { Generated } from 'kysely';

export interface DistributionsTable {
  id: string;
  organisationId: string;
  pickupPointId: string;
  opensAt: string;
  closesAt: string;
  startsAt: string;
  endsAt: string;
  note: string | null;
  closedAt: string | null;
  createdAt: string;
}

export interface SlotsTable {
  id: string;
  distributionId: string;
  startsAt: string;
  endsAt: string;
  capacity: number | null;
  taken: Generated<number>;
}

export interface ParticipationsTable {
  id: string;
  distributionId: string;
  catalogueId: string;
  opensAt: string;
  closesAt: string;
  closedAt: string | null;
}
