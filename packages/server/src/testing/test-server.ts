import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createApp } from '../app.ts';
import { SteppedClock } from '../clock.ts';
import { type Config, readConfig } from '../config.ts';
import { createDeps, type OpenDeps } from '../create-deps.ts';
import { createLogger } from '../logger.ts';
import type { OpenDatabase } from '../db/open-database.ts';
import { requireDeclared } from './declared-codes.ts';
import { createTestDatabase } from './test-database.ts';
import { testPlaces } from './test-places.ts';

export const TEST_NOW = '2026-11-25T09:00:00.000Z';

export interface TestServer {
  readonly app: ReturnType<typeof createApp>;
  readonly deps: OpenDeps;
  readonly database: OpenDatabase;
  readonly clock: SteppedClock;
  /** A request as a browser or program would send it; `body` becomes JSON. Throws when the endpoint answers a code that it does not declare. */
  call(method: string, path: string, options?: { body?: unknown; headers?: Record<string, string>; token?: string }): Promise<Reply>;
  close(): Promise<void>;
}

export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  /** The parsed body, null when there is none. Tests say what they expect of it. */
  // oxlint-disable-next-line typescript/no-explicit-any
  readonly body: any;
}

/** The whole server, without a socket, on a database of its own and a clock that moves when told. Jobs are written but not worked. */
export async function createTestServer(
  options: { readonly config?: Partial<Config>; readonly now?: string; readonly poolSize?: number } = {},
): Promise<TestServer> {
  const database = await createTestDatabase(options.poolSize ? { poolSize: options.poolSize } : {});
  const clock = new SteppedClock(options.now ?? TEST_NOW);
  const dataDir = mkdtempSync(join(tmpdir(), 'cagette-data-'));
  const config: Config = {
    ...readConfig({ RATE_LIMIT_ORDERS: '1000000', RATE_LIMIT_CODES: '1000000', LOG_LEVEL: 'error', DATA_DIR: dataDir }),
    ...options.config,
  };
  const deps = await createDeps(database, { config, clock, logger: createLogger(config), places: testPlaces });
  const app = createApp(deps);
  return {
    app,
    deps,
    database,
    clock,
    async call(method, path, { body, headers = {}, token } = {}) {
      const response = await app.request(path, {
        method,
        headers: {
          ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
          ...(token ? { Authorization: `Bearer ${token}` } : {}),
          ...headers,
        },
        ...(body === undefined
          ? {}
          : { body: typeof body === 'string' || body instanceof Uint8Array ? new Blob([body]) : JSON.stringify(body) }),
      });
      const reply = parsed(await response.text());
      requireDeclared(method, path, reply);
      return { status: response.status, headers: response.headers, body: reply };
    },
    async close() {
      await deps.close();
      await database.close();
      rmSync(dataDir, { recursive: true });
    },
  };
}

function parsed(text: string): unknown {
  try {
    return text === '' ? null : JSON.parse(text);
  } catch {
    return text;
  }
}
