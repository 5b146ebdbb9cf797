import type { Clock } from '../../clock.ts';
import { createSignedLinks } from '../../signed-links.ts';

/** Signed links that answer one invitation each, for whoever reads the mailbox that they were sent to. */
export interface InvitationLinks {
  sign(invitation: { readonly id: string; readonly expiresAt: string }): string;
  /**
   * @returns the id of the invitation.
   * @throws link.expired, link.invalid
   */
  verify(token: string): Promise<string>;
}

const AUDIENCE = 'invitation';
/** The link outlives its invitation, so that its page can say that it has expired rather than that the link is wrong. */
const DAYS_AFTER_EXPIRY = 365;
const DAY_MS = 86_400_000;

/** @param secret may be that of other links: what a link is for is signed too. */
export async function createInvitationLinks(secret: string, clock: Clock): Promise<InvitationLinks> {
  const links = await createSignedLinks(secret, AUDIENCE, clock);
  return {
    sign: ({ id, expiresAt }) => links.sign(id, Date.parse(expiresAt) + DAYS_AFTER_EXPIRY * DAY_MS),
    verify: (token) => links.verify(token),
  };
}
