import type { Distribution } from '@cagette/sdk/contract/distribution';
import type { DistributionRow } from './distributions.queries.ts';

export function distributionView(row: DistributionRow): Distribution {
  return {
    id: row.id,
    organisationId: row.organisationId,
    pickupPoint: {
      id: row.pointId,
      name: row.pointName,
      address: { street: row.street, postcode: row.postcode, city: row.city, country: row.country },
      latitude: row.latitude,
      longitude: row.longitude,
      kind: row.pointKind,
      access: row.access,
      timeZone: row.timeZone,
    },
    startsAt: row.startsAt,
    endsAt: row.endsAt,
    opensAt: row.opensAt,
    closesAt: row.closesAt,
    note: row.note,
    slots: row.slots.map((slot) => ({
      id: slot.id,
      startsAt: instant(slot.startsAt),
      endsAt: instant(slot.endsAt),
      left: slot.capacity === null ? null : slot.capacity - slot.taken,
    })),
    participations: row.participations.map((participation) => ({
      id: participation.id,
      farm: { id: participation.farmId, slug: participation.slug, name: participation.name },
      opensAt: instant(participation.opensAt),
      closesAt: instant(participation.closesAt),
    })),
  };
}

/** PostgreSQL's JSON writes instants with an offset; the wire has them in UTC. */
function instant(written: string): string {
  return new Date(written).toISOString();
}
