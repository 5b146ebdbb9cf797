import type { DatabaseAddress } from '../db/connection.ts';

export const TEMPLATE = 'cagette_test_template';

/** The address of another database on the same server. */
export function databaseAddress(server: DatabaseAddress, database: string): DatabaseAddress {
  if (!('connectionString' in server)) return { ...server, database };
  const url = new URL(server.connectionString);
  url.pathname = `/${database}`;
  return { connectionString: url.href };
}
