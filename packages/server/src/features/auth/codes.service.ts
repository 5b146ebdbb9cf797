import { createHmac, timingSafeEqual } from 'node:crypto';
import type { CodeRequest, Session, SessionRequest } from '@cagette/sdk/contract/auth';
import { inTransaction } from '../../db/transaction.ts';
import type { Deps } from '../../deps.ts';
import { problem } from '../../http/problem-error.ts';
import { newSignInCode, newToken } from '../../ids.ts';
import { findKnownCustomer } from '../customers/customers.service.ts';
import { insertSession } from './auth.queries.ts';
import { hashToken } from './auth.service.ts';
import { hasExhaustedCode, spendAttempt, takeCode, upsertCode, writeOrUndo } from './codes.queries.ts';

const CODE_MS = 600_000;
const ATTEMPTS = 5;
const SESSION_MS = 2_592_000_000;

/**
 * Sends a code to an address under which somebody ordered or has a role. For any other the same is done, a code kept and an e-mail written, but the e-mail is taken back
 * before the transaction ends: neither the answer nor its duration tells whether an address is known.
 */
export async function requestCode(deps: Deps, { email }: CodeRequest): Promise<undefined> {
  const now = deps.clock.now();
  const code = newSignInCode();
  const customer = await findKnownCustomer(deps.db, email);
  await inTransaction(deps.db, async (trx) => {
    await upsertCode(trx, {
      email,
      hash: hashCode(deps, email, code),
      expiresAt: new Date(now.getTime() + CODE_MS).toISOString(),
      attemptsLeft: ATTEMPTS,
      createdAt: now.toISOString(),
    });
    await writeOrUndo(trx, customer !== undefined, () => deps.jobs.enqueue(trx, 'mail.code', { email, code }));
  });
  deps.jobs.wake('mail.code');
}

/**
 * Signs in. Each attempt is counted in the database before it is looked at.
 *
 * @throws code.invalid with the attempts that are left, code.exhausted from the fifth wrong one on.
 */
export async function createSession(deps: Deps, { email, code }: SessionRequest): Promise<Session> {
  const now = deps.clock.now();
  const attempt = await spendAttempt(deps.db, email, now.toISOString());
  if (!attempt) throw (await hasExhaustedCode(deps.db, email, now.toISOString())) ? problem('code.exhausted') : problem('code.invalid', {});
  const hash = hashCode(deps, email, code);
  if (!isSame(hash, attempt.hash)) throw wrongCode(attempt.attemptsLeft);
  const customer = await findKnownCustomer(deps.db, email);
  if (!customer) throw wrongCode(attempt.attemptsLeft);

  const token = newToken();
  const expiresAt = new Date(now.getTime() + SESSION_MS).toISOString();
  const signedIn = await inTransaction(deps.db, async (trx) => {
    if (!(await takeCode(trx, email, hash))) return false;
    await insertSession(trx, { hash: hashToken(token), customerId: customer.id, createdAt: now.toISOString(), expiresAt });
    return true;
  });
  if (!signedIn) throw problem('code.invalid', {});
  return { token, expiresAt, customer };
}

function wrongCode(attemptsLeft: number): Error {
  return attemptsLeft > 0 ? problem('code.invalid', { attemptsLeft }) : problem('code.exhausted');
}

/** A million codes are tried in a second, so their hashes are keyed; the address makes equal codes differ. */
function hashCode(deps: Pick<Deps, 'codeSecret'>, email: string, code: string): string {
  return createHmac('sha256', deps.codeSecret).update(`${email}\n${code}`).digest('base64url');
}

function isSame(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}
