import { type Kysely, sql } from 'kysely';

/**
 * The whole ordering core. Ids are text in order of time (ids.ts), money integer cents, rates basis points, weights grams, volumes millilitres.
 * `collate "C"` on ids keeps their order the order of time, and comparisons cheap.
 */
export async function up(db: Kysely<never>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
  `create table organisations (
    id text collate "C" primary key,
    slug text not null unique,
    kind text not null check (kind in ('farm', 'association')),
    name text not null,
    legal_name text,
    description text,
    street text, postcode text, city text, country text not null default 'FR',
    siret text,
    email text,
    phone text,
    terms_url text,
    currency text not null default 'EUR',
    time_zone text not null default 'Europe/Paris',
    phone_policy text not null default 'optional' check (phone_policy in ('no', 'optional', 'required')),
    allowed_origins text[] not null default '{}',
    created_at timestamptz not null,
    updated_at timestamptz not null
  )`,
  `create table affiliations (
    association_id text collate "C" not null references organisations on delete cascade,
    farm_id text collate "C" not null references organisations on delete cascade,
    since timestamptz not null,
    primary key (association_id, farm_id)
  )`,
  'create index affiliations_farm on affiliations (farm_id)',
  `create table pickup_points (
    id text collate "C" primary key,
    organisation_id text collate "C" not null references organisations on delete cascade,
    name text not null,
    street text not null default '', postcode text not null default '', city text not null default '', country text not null default 'FR',
    latitude double precision check (latitude between -90 and 90),
    longitude double precision check (longitude between -180 and 180),
    kind text not null default 'other' check (kind in ('market', 'farm', 'association', 'shop', 'station', 'other')),
    access text,
    time_zone text not null default 'Europe/Paris',
    created_at timestamptz not null
  )`,
  'create index pickup_points_organisation on pickup_points (organisation_id)',
  `create table catalogues (
    id text collate "C" primary key,
    organisation_id text collate "C" not null references organisations on delete cascade,
    name text not null,
    created_at timestamptz not null
  )`,
  'create index catalogues_organisation on catalogues (organisation_id)',
  `create table products (
    id text collate "C" primary key,
    catalogue_id text collate "C" not null references catalogues on delete cascade,
    name text not null,
    category text not null,
    picture text not null default 'other',
    description text,
    labels text[] not null default '{}',
    origin text,
    ingredients text,
    allergens text[] not null default '{}',
    storage text,
    alcohol_bp integer check (alcohol_bp between 0 and 10000),
    withdrawn_at timestamptz,
    created_at timestamptz not null,
    updated_at timestamptz not null
  )`,
  'create index products_catalogue on products (catalogue_id)',
  `create table offers (
    id text collate "C" primary key,
    product_id text collate "C" not null references products on delete cascade,
    catalogue_id text collate "C" not null references catalogues on delete cascade,
    name text not null,
    reference text,
    sale text not null check (sale in ('each', 'weighedEach', 'bulk')),
    price_cents integer not null check (price_cents >= 0),
    vat_rate_bp integer not null check (vat_rate_bp between 0 and 10000),
    deposit_cents integer not null default 0 check (deposit_cents >= 0),
    content_quantity integer check (content_quantity > 0),
    content_unit text check (content_unit in ('g', 'ml', 'piece')),
    step integer not null default 1 check (step >= 1),
    weighed boolean not null default false,
    -- 'shared': one stock for every distribution; 'perDistribution': the declared stock anew in each; 'unlimited': none is kept.
    stock_mode text not null check (stock_mode in ('shared', 'perDistribution', 'unlimited')),
    -- What the farm declared last, apart from what is left: a second import of the same file must change nothing.
    declared_stock integer check (declared_stock >= 0),
    withdrawn_at timestamptz,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    check (stock_mode = 'unlimited' or declared_stock is not null),
    check (sale <> 'weighedEach' or content_quantity is not null)
  )`,
  'create index offers_product on offers (product_id)',
  'create unique index offers_reference on offers (catalogue_id, reference) where reference is not null',
  // No foreign key from lines to stock, and none from stock to distributions: both would lock rows while buyers queue for the same stock.
  `create table stocks (
    id bigint generated always as identity primary key,
    offer_id text collate "C" not null references offers on delete cascade,
    distribution_id text collate "C",
    quantity integer not null constraint stocks_not_negative check (quantity >= 0),
    unique nulls not distinct (offer_id, distribution_id)
  ) with (fillfactor = 70)`,
  `create table distributions (
    id text collate "C" primary key,
    organisation_id text collate "C" not null references organisations on delete cascade,
    pickup_point_id text collate "C" not null references pickup_points,
    opens_at timestamptz not null,
    closes_at timestamptz not null,
    starts_at timestamptz not null,
    ends_at timestamptz not null,
    note text,
    -- When the lists went out; no order is taken after, whatever the window says.
    closed_at timestamptz,
    created_at timestamptz not null,
    check (opens_at < closes_at and closes_at <= starts_at and starts_at < ends_at)
  )`,
  'create index distributions_organisation on distributions (organisation_id, starts_at)',
  'create index distributions_to_close on distributions (closes_at) where closed_at is null',
  `create table slots (
    id text collate "C" primary key,
    distribution_id text collate "C" not null references distributions on delete cascade,
    starts_at timestamptz not null,
    ends_at timestamptz not null,
    capacity integer check (capacity > 0),
    taken integer not null default 0 check (taken >= 0),
    constraint slots_not_overfull check (capacity is null or taken <= capacity),
    check (starts_at < ends_at)
  )`,
  'create index slots_distribution on slots (distribution_id)',
  `create table participations (
    id text collate "C" primary key,
    distribution_id text collate "C" not null references distributions on delete cascade,
    catalogue_id text collate "C" not null references catalogues on delete cascade,
    opens_at timestamptz not null,
    closes_at timestamptz not null,
    closed_at timestamptz,
    unique (distribution_id, catalogue_id),
    check (opens_at < closes_at)
  )`,
  'create index participations_catalogue on participations (catalogue_id)',
  'create index participations_to_close on participations (closes_at) where closed_at is null',
  `create table customers (
    id text collate "C" primary key,
    -- Lower case; null once erased.
    email text unique,
    created_at timestamptz not null,
    erased_at timestamptz
  )`,
  `create table roles (
    organisation_id text collate "C" not null references organisations on delete cascade,
    customer_id text collate "C" not null references customers on delete cascade,
    role text not null check (role in ('manager', 'volunteer')),
    primary key (organisation_id, customer_id)
  )`,
  'create index roles_customer on roles (customer_id)',
  `create table orders (
    id text collate "C" primary key,
    code text not null,
    organisation_id text collate "C" not null references organisations,
    distribution_id text collate "C" not null references distributions,
    customer_id text collate "C" not null references customers,
    slot_id text collate "C",
    state text not null check (state in ('placed', 'closed', 'prepared', 'collected', 'cancelled', 'noShow')),
    customer_name text,
    customer_phone text,
    note text,
    goods_cents integer not null check (goods_cents >= 0),
    deposit_cents integer not null check (deposit_cents >= 0),
    -- Counts changes, so that two of them at once cannot both win.
    version integer not null default 1,
    placed_at timestamptz not null,
    updated_at timestamptz not null,
    unique (distribution_id, code)
  ) with (fillfactor = 85)`,
  // One order per customer and distribution (rule 17); a cancelled one makes room for another.
  "create unique index orders_one_each on orders (distribution_id, customer_id) where state <> 'cancelled'",
  'create index orders_customer on orders (customer_id, id desc)',
  `create table order_lines (
    id text collate "C" primary key,
    order_id text collate "C" not null references orders on delete cascade,
    position integer not null,
    offer_id text collate "C" not null,
    product_id text collate "C" not null,
    farm_id text collate "C" not null,
    -- Where the stock was taken, and where it goes back.
    stock_id bigint,
    product_name text not null,
    offer_name text not null,
    category text not null,
    reference text,
    sale text not null,
    quantity integer not null check (quantity > 0),
    price_cents integer not null,
    vat_rate_bp integer not null,
    deposit_each_cents integer not null,
    content_quantity integer,
    content_unit text,
    step integer not null,
    weighed boolean not null,
    total_cents integer not null check (total_cents >= 0),
    vat_cents integer not null check (vat_cents >= 0),
    deposit_cents integer not null check (deposit_cents >= 0)
  )`,
  'create index order_lines_order on order_lines (order_id)',
  // Who changed what, when, before and after (rule 18). Holds no names: only customers and orders do.
  `create table order_changes (
    id bigint generated always as identity primary key,
    order_id text collate "C" not null references orders on delete cascade,
    at timestamptz not null,
    actor text not null,
    kind text not null,
    before jsonb,
    after jsonb
  )`,
  'create index order_changes_order on order_changes (order_id)',
  `create table idempotency_keys (
    organisation_id text collate "C" not null,
    key text not null,
    body_hash text not null,
    order_id text collate "C" not null,
    -- Whether the caller may read the order in the answer; see PlacedOrder.
    readable boolean not null,
    added boolean not null,
    created_at timestamptz not null,
    primary key (organisation_id, key)
  )`,
  'create index idempotency_keys_created on idempotency_keys (created_at)',
  `create table api_keys (
    id text collate "C" primary key,
    organisation_id text collate "C" not null references organisations on delete cascade,
    name text not null,
    hash text not null unique,
    created_at timestamptz not null,
    revoked_at timestamptz
  )`,
  `create table auth_codes (
    email text primary key,
    hash text not null,
    expires_at timestamptz not null,
    attempts_left integer not null,
    created_at timestamptz not null
  )`,
  `create table sessions (
    hash text primary key,
    customer_id text collate "C" not null references customers on delete cascade,
    created_at timestamptz not null,
    expires_at timestamptz not null
  )`,
  'create index sessions_customer on sessions (customer_id)',
  // Secrets that the server makes for itself on its first start (the key of order links), unless the settings give them.
  'create table server_secrets (name text primary key, value text not null)',
  // Mails of a server without SMTP_URL, shown at /dev/mailbox.
  `create table kept_mails (
    id bigint generated always as identity primary key,
    sent_at timestamptz not null,
    recipient text not null,
    sender text not null,
    reply_to text,
    subject text not null,
    body_text text not null,
    body_html text not null,
    attachments jsonb not null
  )`,
  // Lets a statement forbid its whole transaction by what it found, even when the commit is already on its way.
  `create function cagette_refuse(reason text) returns boolean language plpgsql volatile as $$
    begin raise exception using errcode = 'CG001', message = reason; end
  $$`,
];
