/** Fills a database with the catalogue that the comparison with other shops used: 60 products of two offers, with plenty of stock. */
import { Client } from 'pg';

export interface Filled {
  readonly distributionId: string;
  readonly offers: readonly { readonly id: string; readonly priceCents: number }[];
}

const PRODUCTS = 60;
const OFFERS_EACH = 2;
const STOCK = 90_000_000;

export async function fill(socketFolder: string): Promise<Filled> {
  const client = new Client({ host: socketFolder, port: 5432, user: 'cagette', database: 'postgres' });
  await client.connect();
  const id = (prefix: string, number: number) => `${prefix}_${String(number).padStart(26, '0')}`;
  const now = new Date();
  const at = (hours: number) => new Date(now.getTime() + hours * 3_600_000).toISOString();
  const [farm, point, catalogue, distribution] = [id('org', 1), id('ppt', 1), id('cat', 1), id('dst', 1)];
  await client.query(
    `insert into organisations (id, slug, kind, name, created_at, updated_at) values ($1, 'ferme-mesuree', 'farm', 'Ferme mesurée', $2, $2)`,
    [farm, at(0)],
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
  await client.query(
    'insert into distributions (id, organisation_id, pickup_point_id, opens_at, closes_at, starts_at, ends_at, created_at) values ($1,$2,$3,$4,$5,$6,$7,$8)',
    [distribution, farm, point, at(-24), at(48), at(72), at(76), at(0)],
  );
  await client.query('insert into participations (id, distribution_id, catalogue_id, opens_at, closes_at) values ($1,$2,$3,$4,$5)', [
    id('prt', 1),
    distribution,
    catalogue,
    at(-24),
    at(48),
  ]);
  const offers: { id: string; priceCents: number }[] = [];
  for (let product = 1; product <= PRODUCTS; product++) {
    await client.query(
      `insert into products (id, catalogue_id, name, category, description, labels, origin, created_at, updated_at) values ($1,$2,$3,$4,'Cueilli la veille, variétés anciennes','{AB}','Aléria (Haute-Corse)',$5,$5)`,
      [id('prd', product), catalogue, `Produit ${product}`, `Rayon ${product % 6}`, at(0)],
    );
    for (let offer = 0; offer < OFFERS_EACH; offer++) {
      const number = product * OFFERS_EACH + offer;
      const priceCents = 100 + number;
      await client.query(
        `insert into offers (id, product_id, catalogue_id, name, sale, price_cents, vat_rate_bp, content_quantity, content_unit, stock_mode, declared_stock, created_at, updated_at) values ($1,$2,$3,'pot','each',$4,550,500,'g','shared',$5,$6,$6)`,
        [id('off', number), id('prd', product), catalogue, priceCents, STOCK, at(0)],
      );
      offers.push({ id: id('off', number), priceCents });
    }
  }
  await client.query('insert into stocks (offer_id, distribution_id, quantity) select id, null, declared_stock from offers order by id');
  await client.query(`select pg_notify('cagette_changes', '{"from":"bench","changes":[{"kind":"catalogue"}]}')`);
  await client.end();
  return { distributionId: distribution, offers };
}
