import { type Kysely, sql } from 'kysely';

/**
 * Photos of products, in the database: a farm's backup is one database, and several servers may work on it. A photo belongs to one farm, also when another farm has
 * the same picture, and to each of its products that show it. Bytes are compressed already, so PostgreSQL stores them as they are.
 */
export async function up(db: Kysely<never>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
  `create table photos (
    id text collate "C" primary key,
    organisation_id text collate "C" not null references organisations on delete cascade,
    -- Of the content: its address.
    hash text not null,
    width integer not null check (width > 0),
    height integer not null check (height > 0),
    created_at timestamptz not null,
    unique (organisation_id, hash)
  )`,
  'create index photos_hash on photos (hash)',
  `create table photo_sizes (
    photo_id text collate "C" not null references photos on delete cascade,
    width integer not null check (width > 0),
    bytes bytea not null,
    primary key (photo_id, width)
  )`,
  'alter table photo_sizes alter column bytes set storage external',
  'alter table products add column photo_id text collate "C" references photos',
  'create index products_photo on products (photo_id) where photo_id is not null',
];
