import type { DemoServer } from './demo-server.ts';

/** The codes of the orders that the server has from an e-mail address. */
export async function ordersOf(server: DemoServer, email: string): Promise<string[]> {
  const rows = await server.query<{ code: string }>(
    'select code from orders join customers on customers.id = orders.customer_id where email = $1',
    [email],
  );
  return rows.map(({ code }) => code);
}
