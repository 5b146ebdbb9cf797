import * as z from 'zod/mini';
import { Email, id, Instant, Slug, text } from './primitives.ts';

const MAX_MESSAGE = 1000;
const ByName = z.object({ id: id('organisation'), slug: Slug, name: z.string() });

/** A farm in an association's network. */
export const Affiliation = z.object({
  id: id('affiliation'),
  association: ByName,
  farm: ByName,
  since: Instant,
  /** What the farm offers through the association; null when it has no catalogue yet. */
  catalogue: z.nullable(z.object({ id: id('catalogue'), name: z.string() })),
});
export type Affiliation = z.infer<typeof Affiliation>;

/** A farm asked by e-mail to join. It is open until it is answered or `expiresAt`. */
export const Invitation = z.object({
  id: id('invitation'),
  association: ByName,
  email: Email,
  message: z.nullable(z.string()),
  invitedAt: Instant,
  expiresAt: Instant,
});
export type Invitation = z.infer<typeof Invitation>;

/** Of the caller's organisations, as an association or as a farm; of a person also the invitations to their own address. */
export const Affiliations = z.object({ affiliations: z.array(Affiliation), invitations: z.array(Invitation) });
export type Affiliations = z.infer<typeof Affiliations>;

/** Invites a farm. `association` may be left out by a key, which is of one organisation. */
export const InvitationRequest = z.object({
  association: z.optional(Slug),
  email: Email,
  message: z.optional(z.nullable(text(MAX_MESSAGE))),
});
export type InvitationRequest = z.infer<typeof InvitationRequest>;

/** Accepts an invitation for a farm that the caller manages, with the catalogue that it offers; its oldest unless told otherwise. */
export const Acceptance = z.object({ farm: z.optional(Slug), catalogueId: z.optional(id('catalogue')) });
export type Acceptance = z.infer<typeof Acceptance>;
