import type { Insertable } from 'kysely';
import type { Database } from '../../db/database.ts';
import type { KeptMailsTable } from '../../emails/kept-mails.table.ts';

export async function insertKeptMail(db: Database, row: Insertable<KeptMailsTable>): Promise<void> {
  await db.insertInto('keptMails').values(row).execute();
}

/** The newest first. Lists are long and attachments large, so only names and counts are read. */
export async function listKeptMails(db: Database, limit: number) {
  return db
    .selectFrom('keptMails')
    .select(({ fn }) => [
      'id',
      'sentAt',
      'recipient',
      'sender',
      'subject',
      fn<number>('jsonb_array_length', ['attachments']).as('attachmentCount'),
    ])
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
}

export type KeptMailRow = Awaited<ReturnType<typeof findKeptMail>> & {};

export async function findKeptMail(db: Database, id: string) {
  return db.selectFrom('keptMails').selectAll().where('id', '=', id).executeTakeFirst();
}
