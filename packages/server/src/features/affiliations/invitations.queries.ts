import { type Insertable, sql } from 'kysely';
import type { Database, DatabaseTransaction } from '../../db/database.ts';
import type { InvitationRow } from './invitation-rules.ts';
import type { InvitationsTable } from './invitations.table.ts';

const DAY_COUNT = sql<number>`count(*)::int`;

/** Invitations of one association are decided one after the other, so that two requests at once send one e-mail. */
export async function lockAssociation(trx: DatabaseTransaction, associationId: string): Promise<void> {
  await trx.selectFrom('organisations').select('id').where('id', '=', associationId).forNoKeyUpdate().execute();
}

/** What an association sent to an address, whatever became of it; none of it is answered meanwhile. */
export async function lockInvitationsTo(trx: DatabaseTransaction, associationId: string, email: string): Promise<InvitationRow[]> {
  return trx
    .selectFrom('invitations')
    .selectAll()
    .where('associationId', '=', associationId)
    .where('email', '=', email)
    .orderBy('id')
    .forUpdate()
    .execute();
}

export async function countSentSince(db: Database, associationId: string, since: string): Promise<number> {
  const row = await db
    .selectFrom('invitations')
    .select(DAY_COUNT.as('count'))
    .where('associationId', '=', associationId)
    .where('sentAt', '>', since)
    .executeTakeFirstOrThrow();
  return row.count;
}

export async function insertInvitation(trx: DatabaseTransaction, row: Insertable<InvitationsTable>): Promise<void> {
  await trx.insertInto('invitations').values(row).execute();
}

export async function updateInvitation(trx: DatabaseTransaction, id: string, change: Partial<InvitationRow>): Promise<void> {
  await trx.updateTable('invitations').set(change).where('id', '=', id).execute();
}

export async function findInvitation(db: Database, id: string): Promise<InvitationRow | undefined> {
  return db.selectFrom('invitations').selectAll().where('id', '=', id).executeTakeFirst();
}

/** Of two answers at once the second waits for the first. */
export async function lockInvitation(trx: DatabaseTransaction, id: string): Promise<InvitationRow | undefined> {
  return trx.selectFrom('invitations').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
}

/** Open invitations that these associations sent, or that went to the address or to the own address of one of these farms; by association and time. */
export async function listOpenInvitations(
  db: Database,
  of: { readonly organisationIds: readonly string[]; readonly email: string | null; readonly now: string },
): Promise<InvitationRow[]> {
  const { rows } = await sql<InvitationRow>`
    select i.* from invitations i
    where i.answer is null and i.expires_at > ${of.now} and (
      i.association_id = any(${of.organisationIds}::text[])
      or i.email = ${of.email}
      or i.email in (select lower(email) from organisations where id = any(${of.organisationIds}::text[]) and kind = 'farm'))
    order by i.association_id, i.id
  `.execute(db);
  return rows;
}
