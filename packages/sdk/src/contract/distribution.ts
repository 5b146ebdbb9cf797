import * as z from 'zod/mini';
import { Address } from './organisation.ts';
import { id, Instant, Slug } from './primitives.ts';

export const pickupPointKinds = ['market', 'farm', 'association', 'shop', 'station', 'other'] as const;

export const PickupPoint = z.object({
  id: id('pickupPoint'),
  name: z.string(),
  address: Address,
  latitude: z.nullable(z.number()),
  longitude: z.nullable(z.number()),
  kind: z.enum(pickupPointKinds),
  /** How to get in: «Interphone, 1er étage sans ascenseur». */
  access: z.nullable(z.string()),
  timeZone: z.string(),
});
export type PickupPoint = z.infer<typeof PickupPoint>;

export const Slot = z.object({
  id: id('slot'),
  startsAt: Instant,
  endsAt: Instant,
  /** Orders this slot still takes; null when it has no limit. */
  left: z.nullable(z.int()),
});
export type Slot = z.infer<typeof Slot>;

/** A farm's catalogue in a distribution, with its own order window inside the distribution's. */
export const Participation = z.object({
  id: id('participation'),
  farm: z.object({ id: id('organisation'), slug: Slug, name: z.string() }),
  opensAt: Instant,
  closesAt: Instant,
});
export type Participation = z.infer<typeof Participation>;

/** One dated collection at one pickup point. `startsAt` and `endsAt` are the collection, `opensAt` and `closesAt` the order window. */
export const Distribution = z.object({
  id: id('distribution'),
  organisationId: id('organisation'),
  pickupPoint: PickupPoint,
  startsAt: Instant,
  endsAt: Instant,
  opensAt: Instant,
  closesAt: Instant,
  note: z.nullable(z.string()),
  slots: z.array(Slot),
  participations: z.array(Participation),
});
export type Distribution = z.infer<typeof Distribution>;

/** Distributions whose collection has not ended, by start. `serverTime` lets a page count down without trusting the visitor's clock. */
export const DistributionPage = z.object({
  serverTime: Instant,
  items: z.array(Distribution),
  nextCursor: z.nullable(z.string()),
});
export type DistributionPage = z.infer<typeof DistributionPage>;
