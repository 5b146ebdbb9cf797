import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decideSending, expiryOf, type InvitationRow, MOST_MAILS_A_DAY, stateOf } from './invitation-rules.ts';

const NOW = new Date('2026-11-25T09:00:00.000Z');
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const ago = (ms: number) => new Date(NOW.getTime() - ms).toISOString();

/** An invitation that was mailed this many hours ago, and answered then or not. */
function mailed(hours: number, answer: InvitationRow['answer']): InvitationRow {
  const sentAt = ago(hours * HOUR_MS);
  return {
    id: 'inv',
    associationId: 'org',
    email: 'a@example.org',
    message: null,
    invitedAt: sentAt,
    sentAt,
    expiresAt: expiryOf(new Date(sentAt)),
    answer,
    answeredAt: answer === null ? null : sentAt,
    farmId: null,
  };
}

const invitation = fc
  .tuple(fc.integer({ min: 0, max: 90 * 24 }), fc.constantFrom('accepted' as const, 'declined' as const, 'withdrawn' as const, null))
  .map(([hours, answer]) => mailed(hours, answer));

test('nobody is mailed twice within a day, nor within a month of declining, nor the fifty-first in a day', () => {
  fc.assert(
    fc.property(fc.array(invitation, { maxLength: 4 }), fc.integer({ min: 0, max: MOST_MAILS_A_DAY + 1 }), (known, sentToday) => {
      const sending = decideSending(known, sentToday, NOW);
      if (sending.do !== 'create' && sending.do !== 'renew') return;
      expect(sentToday).toBeLessThan(MOST_MAILS_A_DAY);
      for (const { sentAt, answer, answeredAt } of known) {
        expect(sentAt <= ago(DAY_MS)).toBe(true);
        if (answer === 'declined') expect((answeredAt ?? '') <= ago(30 * DAY_MS)).toBe(true);
      }
      expect(sending.do === 'renew').toBe(known.some(({ answer }) => answer === null));
    }),
  );
});

test('who waits as long as they are told may send', () => {
  fc.assert(
    fc.property(fc.array(invitation, { minLength: 1, maxLength: 4 }), (known) => {
      const sending = decideSending(known, 0, NOW);
      if (sending.do !== 'wait' && sending.do !== 'refrain') return;
      const then = sending.do === 'wait' ? new Date(NOW.getTime() + sending.seconds * 1000) : new Date(sending.askAgainFrom);
      expect(['create', 'renew']).toContain(decideSending(known, 0, then).do);
    }),
    // Who declined almost a month ago was mailed again and accepted a moment ago: the day between mails is longer than what is left of the month.
    { examples: [[[mailed(0, 'accepted'), mailed(30 * 24 - 1, 'declined')]]] },
  );
});

test('an invitation is open until the instant that it expires, unless it was answered', () => {
  const open = { answer: null, expiresAt: NOW.toISOString() };
  expect(stateOf(open, new Date(NOW.getTime() - 1))).toBe('open');
  expect(stateOf(open, NOW)).toBe('expired');
  expect(stateOf({ ...open, answer: 'declined' }, NOW)).toBe('declined');
});
