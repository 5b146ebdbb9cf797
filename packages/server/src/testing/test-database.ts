import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { inject } from 'vitest';
import { connect, type DatabaseAddress } from '../db/connection.ts';
import type { OpenDatabase } from '../db/open-database.ts';
import { databaseAddress, TEMPLATE } from './database-address.ts';

/** A database of its own for one test file: a copy of the migrated template, dropped when closed. */
export async function createTestDatabase(options: { readonly poolSize?: number } = {}): Promise<OpenDatabase> {
  const server = JSON.parse(inject('databaseServer')) as DatabaseAddress;
  const name = `cagette_test_${randomBytes(6).toString('hex')}`;
  await onServer(server, `create database ${name} template ${TEMPLATE}`);
  const address = databaseAddress(server, name);
  const connection = connect(address, { poolSize: options.poolSize ?? 6 });
  return {
    ...connection,
    address,
    pid: () => null,
    async close() {
      await connection.close();
      await onServer(server, `drop database ${name} with (force)`);
    },
  };
}

async function onServer(server: DatabaseAddress, statement: string): Promise<void> {
  const client = new Client(server);
  await client.connect();
  try {
    // Copies of a template wait for each other's lock on it.
    for (let attempt = 0; ; attempt++) {
      try {
        await client.query(statement);
        return;
      } catch (error) {
        if ((error as { code?: string }).code !== '55006' || attempt === 100) throw error;
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    }
  } finally {
    await client.end();
  }
}
