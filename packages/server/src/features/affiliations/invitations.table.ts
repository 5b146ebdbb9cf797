import type { InvitationAnswer } from '@cagette/sdk/contract/network';

/** A farm asked by e-mail to join an association's network. */
export interface InvitationsTable {
  id: string;
  associationId: string;
  email: string;
  message: string | null;
  invitedAt: string;
  /** When its e-mail was last written. */
  sentAt: string;
  expiresAt: string;
  answer: InvitationAnswer | null;
  answeredAt: string | null;
  farmId: string | null;
}
