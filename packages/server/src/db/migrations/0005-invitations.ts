import { type Kysely, sql } from 'kysely';

/** When an invitation was last mailed, so that nobody is mailed at every request. */
export async function up(db: Kysely<never>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
  'alter table invitations add column sent_at timestamptz',
  'update invitations set sent_at = invited_at',
  'alter table invitations alter column sent_at set not null',
  // Those to one person, whoever invites.
  'create index invitations_email on invitations (email)',
];
