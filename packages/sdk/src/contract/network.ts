import * as z from 'zod/mini';
import { Email, id, Instant, Slug, text } from './primitives.ts';

const MAX_MESSAGE = 1000;
const MAX_NAME = 100;
const ByName = z.object({ id: id('organisation'), slug: Slug, name: z.string() });
/** Text without a line break. */
function line(max: number) {
  return text(max).check(z.regex(/^[^\r\n\t]*$/));
}
const CatalogueName = z.object({ id: id('catalogue'), name: z.string() });

/** A farm in an association's network. */
export const Affiliation = z.object({
  id: id('affiliation'),
  association: ByName,
  farm: ByName,
  since: Instant,
  /** What the farm offers through the association; null when it has no catalogue yet. */
  catalogue: z.nullable(CatalogueName),
});
export type Affiliation = z.infer<typeof Affiliation>;

export const invitationAnswers = ['accepted', 'declined', 'withdrawn'] as const;
export type InvitationAnswer = (typeof invitationAnswers)[number];

/** A farm asked by e-mail to join. It is open until it is answered or `expiresAt`. */
export const Invitation = z.object({
  id: id('invitation'),
  association: ByName,
  email: Email,
  message: z.nullable(z.string()),
  invitedAt: Instant,
  /** When its e-mail was last sent. */
  sentAt: Instant,
  expiresAt: Instant,
});
export type Invitation = z.infer<typeof Invitation>;

/** Of the caller's organisations, as an association or as a farm; of a person also the invitations to their own address. */
export const Affiliations = z.object({ affiliations: z.array(Affiliation), invitations: z.array(Invitation) });
export type Affiliations = z.infer<typeof Affiliations>;

/** Invites a farm. `association` may be left out by who runs only one, as a key does. */
export const InvitationRequest = z.object({
  association: z.optional(Slug),
  email: Email,
  message: z.optional(z.nullable(text(MAX_MESSAGE))),
});
export type InvitationRequest = z.infer<typeof InvitationRequest>;

/** A farm that is not on this server yet. The address that was invited becomes its own, and its first manager's. */
export const NewFarm = z.object({ name: line(MAX_NAME), city: z.optional(z.nullable(line(MAX_NAME))) });
export type NewFarm = z.infer<typeof NewFarm>;

/** Accepts for a farm that the caller manages, or for a new one. Without either it is the only farm there is; without a catalogue its oldest one. */
export const Acceptance = z
  .object({ farm: z.optional(Slug), catalogueId: z.optional(id('catalogue')), newFarm: z.optional(NewFarm) })
  .check(
    z.refine((acceptance) => acceptance.newFarm === undefined || (acceptance.farm === undefined && acceptance.catalogueId === undefined), {
      path: ['newFarm'],
    }),
  );
export type Acceptance = z.infer<typeof Acceptance>;

/** What the farm offers through the association from now on. Distributions that have opened keep what they have. */
export const AffiliationChange = z.object({ catalogueId: id('catalogue') });
export type AffiliationChange = z.infer<typeof AffiliationChange>;

/** A farm's part in a distribution: what it offers there, its usual catalogue unless told otherwise, and a window of its own inside the distribution's. */
export const ParticipationRequest = z.object({
  catalogueId: z.optional(id('catalogue')),
  opensAt: z.optional(Instant),
  closesAt: z.optional(Instant),
});
export type ParticipationRequest = z.infer<typeof ParticipationRequest>;

/** A farm that takes part in a distribution, as its desk and the association's see it. */
export const DeskParticipation = z.object({
  id: id('participation'),
  farm: ByName,
  catalogue: CatalogueName,
  opensAt: Instant,
  closesAt: Instant,
  /** Whether it may still withdraw: its orders have not opened, and nobody has ordered from it. */
  mayWithdraw: z.boolean(),
});
export type DeskParticipation = z.infer<typeof DeskParticipation>;

export const DeskParticipations = z.object({ distributionId: id('distribution'), participations: z.array(DeskParticipation) });
export type DeskParticipations = z.infer<typeof DeskParticipations>;
