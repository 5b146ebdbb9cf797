import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import type { TestProject } from 'vitest/node';
import { openDatabase } from '../db/open-database.ts';
import { connect, type DatabaseAddress } from '../db/connection.ts';
import { migrate } from '../db/migrate.ts';
import { openJobs } from '../jobs/jobs.ts';
import { createLogger } from '../logger.ts';
import { databaseAddress, TEMPLATE } from './database-address.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where test databases are made, as JSON. */
    databaseServer: string;
  }
}

/** Starts one PostgreSQL for the whole run, or uses DATABASE_URL, and makes the migrated template that each test file copies. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dataDir = mkdtempSync(join(tmpdir(), 'cagette-test-'));
  const databaseUrl = process.env.DATABASE_URL ?? null;
  const server = await openDatabase({ databaseUrl, dataDir, databasePool: 2 }, { settings: { fsync: 'off', max_connections: '200' } });
  const admin = new Client(server.address);
  await admin.connect();
  await admin.query(`drop database if exists ${TEMPLATE}`);
  await admin.query(`create database ${TEMPLATE}`);
  await prepareTemplate(databaseAddress(server.address, TEMPLATE));
  project.provide('databaseServer', JSON.stringify(server.address));
  return async () => {
    await admin.query(`drop database if exists ${TEMPLATE} with (force)`);
    await admin.end();
    await server.close();
    rmSync(dataDir, { recursive: true, force: true });
  };
}

async function prepareTemplate(address: DatabaseAddress): Promise<void> {
  const template = connect(address, { poolSize: 2 });
  await migrate(template.db);
  await template.close();
  const jobs = await openJobs(address, createLogger({ logLevel: 'error' }));
  await jobs.stop();
}
