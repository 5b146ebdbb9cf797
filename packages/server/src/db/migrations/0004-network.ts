import { type Kysely, sql } from 'kysely';
import { newId } from '../../ids.ts';

/**
 * A territory's network: pickup points with what a map and an import need to know of them, farms invited by e-mail, the catalogue that each offers, and where an
 * organisation's map takes its tiles from.
 */
export async function up(db: Kysely<never>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
  const { rows } = await sql<{ association_id: string; farm_id: string; since: string }>`select * from affiliations`.execute(db);
  for (const { association_id: association, farm_id: farm, since } of rows) {
    await sql`update affiliations set id = ${newId('affiliation', new Date(since))} where association_id = ${association} and farm_id = ${farm}`.execute(
      db,
    );
  }
  await sql`alter table affiliations alter column id set not null`.execute(db);
}

const WALL_CLOCK = "'^([01][0-9]|2[0-3]):[0-5][0-9]$'";

const statements = [
  // Null: nobody said.
  'alter table pickup_points add column wheelchair boolean',
  // Nobody knows the coordinates: they are the middle of the commune.
  'alter table pickup_points add column is_approximate boolean not null default false',
  // What the file that a point was imported from calls it, so that the same file again changes it instead of making another.
  'alter table pickup_points add column reference text',
  'create unique index pickup_points_reference on pickup_points (organisation_id, reference) where reference is not null',
  // The usual collection, 1 is Monday, by the clock of the place; shown while no distribution is planned.
  'alter table pickup_points add column usual_weekday smallint check (usual_weekday between 1 and 7)',
  `alter table pickup_points add column usual_from text check (usual_from ~ ${WALL_CLOCK})`,
  `alter table pickup_points add column usual_to text check (usual_to ~ ${WALL_CLOCK})`,
  // Who else knows a place.
  'create index pickup_points_place on pickup_points (latitude, longitude)',
  'create index distributions_pickup_point on distributions (pickup_point_id, ends_at)',
  'alter table organisations add column tile_url text',
  'alter table organisations add column tile_attribution text',
  'alter table affiliations add column id text collate "C" unique',
  // What the farm offers through the association; null: its oldest catalogue.
  'alter table affiliations add column catalogue_id text collate "C" references catalogues on delete set null',
  `create table invitations (
    id text collate "C" primary key,
    association_id text collate "C" not null references organisations on delete cascade,
    -- Lower case. The invitation is for whoever reads this mailbox.
    email text not null,
    message text,
    invited_at timestamptz not null,
    expires_at timestamptz not null,
    answer text check (answer in ('accepted', 'declined', 'withdrawn')),
    answered_at timestamptz,
    farm_id text collate "C" references organisations on delete cascade,
    check ((answer is null) = (answered_at is null)),
    check (answer is distinct from 'accepted' or farm_id is not null)
  )`,
  'create index invitations_association on invitations (association_id)',
  // One open invitation for each address.
  'create unique index invitations_open on invitations (association_id, email) where answer is null',
  'create index orders_organisation on orders (organisation_id, id)',
];
