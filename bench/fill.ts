/** Fills a database with farms to measure: products in plain variety, plenty of stock, one distribution or several. */
import { categoryPictures } from '@cagette/sdk/contract/shelf';
import { Client } from 'pg';

export interface FarmToMeasure {
  /** Several farms in one database have numbers of their own. */
  readonly number?: number;
  readonly products?: number;
  readonly offersEach?: number;
  /** Open ones, one after the other, with the same products. */
  readonly distributions?: number;
}

export interface Filled {
  readonly slug: string;
  /** The first of them. */
  readonly distributionId: string;
  readonly offers: readonly { readonly id: string; readonly priceCents: number }[];
}

/** As many as the comparison with other servers used. */
const PRODUCTS = 60;
const OFFERS_EACH = 2;
const STOCK = 90_000_000;
const CATEGORIES = 6;
const NUMBERS_A_FARM = 10_000;
const DAY_HOURS = 24;

export async function fill(
  socketFolder: string,
  { number: farmNumber = 1, products = PRODUCTS, offersEach = OFFERS_EACH, distributions = 1 }: FarmToMeasure = {},
): Promise<Filled> {
  const client = new Client({ host: socketFolder, port: 5432, user: 'cagette', database: 'postgres' });
  await client.connect();
  const id = (prefix: string, number: number) => `${prefix}_${String(farmNumber * NUMBERS_A_FARM + number).padStart(26, '0')}`;
  const slug = `ferme-mesuree-${farmNumber}`;
  const now = new Date();
  const at = (hours: number) => new Date(now.getTime() + hours * 3_600_000).toISOString();
  const [farm, point, catalogue] = [id('org', 1), id('ppt', 1), id('cat', 1)];
  await client.query(
    `insert into organisations (id, slug, kind, name, created_at, updated_at) values ($1, $2, 'farm', 'Ferme mesurée', $3, $3)`,
    [farm, slug, at(0)],
  );
  await client.query(
    `insert into pickup_points (id, organisation_id, name, city, created_at) values ($1, $2, 'Place du Marché', 'Bastia', $3)`,
    [point, farm, at(0)],
  );
  await client.query(`insert into catalogues (id, organisation_id, name, created_at) values ($1, $2, 'Catalogue', $3)`, [
    catalogue,
    farm,
    at(0),
  ]);
  for (let number = 1; number <= distributions; number++) {
    const later = (hours: number) => at(hours + number * DAY_HOURS);
    await client.query(
      'insert into distributions (id, organisation_id, pickup_point_id, opens_at, closes_at, starts_at, ends_at, created_at) values ($1,$2,$3,$4,$5,$6,$7,$8)',
      [id('dst', number), farm, point, at(-DAY_HOURS), later(24), later(48), later(52), at(0)],
    );
    await client.query('insert into participations (id, distribution_id, catalogue_id, opens_at, closes_at) values ($1,$2,$3,$4,$5)', [
      id('prt', number),
      id('dst', number),
      catalogue,
      at(-DAY_HOURS),
      later(24),
    ]);
  }
  const offers: { id: string; priceCents: number }[] = [];
  for (let product = 1; product <= products; product++) {
    const category = product % CATEGORIES;
    await client.query(
      `insert into products (id, catalogue_id, name, category, picture, description, labels, origin, created_at, updated_at) values ($1,$2,$3,$4,$5,'Cueilli la veille, variétés anciennes','{AB}','Aléria (Haute-Corse)',$6,$6)`,
      [id('prd', product), catalogue, `Produit ${product}`, `Rayon ${category}`, categoryPictures[category], at(0)],
    );
    for (let offer = 0; offer < offersEach; offer++) {
      const number = product * offersEach + offer;
      const priceCents = 100 + number;
      await client.query(
        `insert into offers (id, product_id, catalogue_id, name, sale, price_cents, vat_rate_bp, content_quantity, content_unit, stock_mode, declared_stock, created_at, updated_at) values ($1,$2,$3,'pot','each',$4,550,500,'g','shared',$5,$6,$6)`,
        [id('off', number), id('prd', product), catalogue, priceCents, STOCK, at(0)],
      );
      offers.push({ id: id('off', number), priceCents });
    }
  }
  await client.query(
    'insert into stocks (offer_id, distribution_id, quantity) select id, null, declared_stock from offers where catalogue_id = $1 order by id',
    [catalogue],
  );
  await client.query(`select pg_notify('cagette_changes', '{"from":"bench","changes":[{"kind":"catalogue"}]}')`);
  await client.end();
  return { slug, distributionId: id('dst', 1), offers };
}
