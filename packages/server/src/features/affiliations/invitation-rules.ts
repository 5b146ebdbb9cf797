import type { InvitationAnswer } from '@cagette/sdk/contract/network';
import type { Selectable } from 'kysely';
import type { InvitationsTable } from './invitations.table.ts';

export type InvitationRow = Selectable<InvitationsTable>;
export type InvitationState = 'open' | 'expired' | InvitationAnswer;

/** What becomes of the wish to invite an address. */
export type Sending =
  /** The open invitation was mailed lately: it is answered as it is. */
  | { readonly do: 'keep'; readonly invitation: InvitationRow }
  /** An invitation that nobody answered is mailed again, with another month to answer. */
  | { readonly do: 'renew'; readonly invitation: InvitationRow }
  | { readonly do: 'create' }
  | { readonly do: 'wait'; readonly seconds: number }
  | { readonly do: 'refrain'; readonly askAgainFrom: string };

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const SECOND_MS = 1000;
/** How long an invitation may be answered. */
const OPEN_MS = 30 * DAY_MS;
/** Of one association to one address: at most one e-mail in this time, whatever is withdrawn and sent anew. */
const BETWEEN_MAILS_MS = DAY_MS;
/** Who declined is left alone for this long. */
const AFTER_DECLINING_MS = 30 * DAY_MS;
/** Of one association in a day, to whomever. */
export const MOST_MAILS_A_DAY = 50;

export function stateOf(invitation: Pick<InvitationRow, 'answer' | 'expiresAt'>, now: Date): InvitationState {
  if (invitation.answer !== null) return invitation.answer;
  return Date.parse(invitation.expiresAt) > now.getTime() ? 'open' : 'expired';
}

export function expiryOf(now: Date): string {
  return later(now, OPEN_MS);
}

/** From when on who declined may be invited again. */
export function askAgainFrom(declinedAt: string): string {
  return later(new Date(declinedAt), AFTER_DECLINING_MS);
}

export function dayBefore(now: Date): string {
  return later(now, -DAY_MS);
}

/**
 * @param known the invitations of the association to the address, whatever became of them.
 * @param sentToday the invitations of the association that were mailed within a day.
 */
export function decideSending(known: readonly InvitationRow[], sentToday: number, now: Date): Sending {
  const unanswered = known.find(({ answer }) => answer === null);
  const mailed = Math.max(...known.map(({ sentAt }) => Date.parse(sentAt)));
  const wait = mailed + BETWEEN_MAILS_MS - now.getTime();
  if (unanswered && stateOf(unanswered, now) === 'open' && wait > 0) return { do: 'keep', invitation: unanswered };
  const declined = known.flatMap(({ answer, answeredAt }) =>
    answer === 'declined' && answeredAt !== null ? [Date.parse(askAgainFrom(answeredAt))] : [],
  );
  const from = Math.max(...declined);
  // Another invitation may have been mailed since, and its day counts too: whoever waits until then may send.
  if (from > now.getTime()) return { do: 'refrain', askAgainFrom: new Date(Math.max(from, mailed + BETWEEN_MAILS_MS)).toISOString() };
  if (wait > 0) return { do: 'wait', seconds: secondsOf(wait) };
  if (sentToday >= MOST_MAILS_A_DAY) return { do: 'wait', seconds: secondsOf(DAY_MS) };
  return unanswered ? { do: 'renew', invitation: unanswered } : { do: 'create' };
}

function later(instant: Date, ms: number): string {
  return new Date(instant.getTime() + ms).toISOString();
}

function secondsOf(ms: number): number {
  return (ms - (ms % SECOND_MS)) / SECOND_MS + 1;
}
