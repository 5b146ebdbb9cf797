import { execFile, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Client } from 'pg';
import { waitUntilReady } from '../../scripts/wait-until-ready.ts';
import { freePort } from '../../packages/server/src/testing/free-port.ts';

const cli = join(import.meta.dirname, '../../packages/server/dist/cli.js');

/** Where a server answers and where it keeps its data: all that another process needs of it. */
export interface DemoServerAt {
  readonly url: string;
  readonly dataDir: string;
}

export interface DemoServer extends DemoServerAt {
  /** Runs a command of `cagette` beside the server, on the same data, and gives what it prints. */
  cagette(...args: string[]): Promise<string>;
  /** Asks its database. */
  query<Row extends object>(sql: string, values?: readonly unknown[]): Promise<Row[]>;
}

/** The built server with the demo, as `npm start` starts it, on a free port and a folder of its own. */
export async function startDemoServer(settings: Readonly<Record<string, string>> = {}): Promise<DemoServer & { stop(): Promise<void> }> {
  const dataDir = mkdtempSync(join(tmpdir(), 'cagette-journey-'));
  const port = await freePort();
  const env = { ...environment(dataDir), PORT: String(port), ...settings };
  const child = spawn(process.execPath, [cli, 'serve', '--demo'], { env, stdio: ['ignore', 'ignore', 'inherit'] });
  const url = `http://127.0.0.1:${port}`;
  const stopped = new Promise((resolve) => child.once('exit', resolve));
  if (!(await waitUntilReady(`${url}/readyz`, stopped))) throw new Error('The server ended before it was ready');
  return {
    ...demoServerAt({ url, dataDir }),
    async stop() {
      child.kill('SIGTERM');
      await stopped;
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** A server that is running already. */
export function demoServerAt({ url, dataDir }: DemoServerAt): DemoServer {
  return {
    url,
    dataDir,
    cagette: async (...args) => (await promisify(execFile)(process.execPath, [cli, ...args], { env: environment(dataDir) })).stdout,
    async query<Row extends object>(sql: string, values: readonly unknown[] = []): Promise<Row[]> {
      const database = new Client({ host: join(dataDir, 'postgres'), port: 5432, user: 'cagette', database: 'postgres' });
      await database.connect();
      try {
        return (await database.query<Row>(sql, [...values])).rows;
      } finally {
        await database.end();
      }
    },
  };
}

function environment(dataDir: string): NodeJS.ProcessEnv {
  const { DATABASE_URL: _other, ...rest } = process.env;
  return { ...rest, LOG_LEVEL: 'error', DATA_DIR: dataDir };
}
