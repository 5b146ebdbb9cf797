import type { Role } from '@cagette/sdk/contract/auth';
import { sql } from 'kysely';
import { hashToken } from '../features/auth/auth.service.ts';
import { giveRole } from '../features/customers/customers.service.ts';
import { newId, newToken } from '../ids.ts';
import type { TestServer } from './test-server.ts';

/** The codes of the e-mails that wait to be sent to an address, the oldest first. */
export async function codesFor(server: TestServer, email: string): Promise<string[]> {
  const { rows } = await sql<{ code: string }>`
    select data ->> 'code' as code from pgboss.job where name = 'mail.code' and data ->> 'email' = ${email} order by created_on
  `.execute(server.deps.db);
  return rows.map((row) => row.code);
}

/** Signs in as people do: a code is asked for, read from the e-mail that waits to be sent, and typed. @returns the session's token */
export async function signIn(server: TestServer, email: string): Promise<string> {
  await server.call('POST', '/v1/auth/codes', { body: { email } });
  const code = (await codesFor(server, email)).at(-1);
  const reply = await server.call('POST', '/v1/auth/sessions', { body: { email, code } });
  if (reply.status !== 201) throw new Error(`No session for ${email}: ${JSON.stringify(reply.body)}`);
  return reply.body.token;
}

/** Signs in somebody who has a role. */
export async function signInAs(server: TestServer, organisationId: string, role: Role, email = `${role}@example.org`): Promise<string> {
  await giveRole(server.deps, organisationId, email, role);
  return signIn(server, email);
}

/** A session of a customer who never ordered anything. */
export async function strangerSession(server: TestServer): Promise<string> {
  const now = server.clock.now();
  const id = newId('customer', now);
  const token = newToken();
  await server.deps.db
    .insertInto('customers')
    .values({ id, email: `${id}@example.org`, createdAt: now.toISOString(), erasedAt: null })
    .execute();
  await server.deps.db
    .insertInto('sessions')
    .values({ hash: hashToken(token), customerId: id, createdAt: now.toISOString(), expiresAt: '2027-01-01T00:00:00.000Z' })
    .execute();
  return token;
}
