import type { DemoServer } from './demo-server.ts';

/** The codes of the orders that the server has from an e-mail address. */
export async function ordersOf(server: DemoServer, email: string): Promise<string[]> {
  const rows = await server.query<{ code: string }>(
    'select code from orders join customers on customers.id = orders.customer_id where email = $1',
    [email],
  );
  return rows.map(({ code }) => code);
}

/** The name and town of the point where an order is collected. */
export async function pointOf(server: DemoServer, code: string): Promise<string | undefined> {
  const rows = await server.query<{ point: string }>(
    `select p.name || ', ' || p.city as point from orders o join distributions d on d.id = o.distribution_id
     join pickup_points p on p.id = d.pickup_point_id where o.code = $1`,
    [code],
  );
  return rows[0]?.point;
}
