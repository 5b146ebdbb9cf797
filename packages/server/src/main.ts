import type { AddressInfo } from 'node:net';
import { serve as listen } from '@hono/node-server';
import { createApp } from './app.ts';
import { type Clock, systemClock } from './clock.ts';
import type { Config } from './config.ts';
import { createDeps } from './create-deps.ts';
import { DatabaseError } from './db/database-error.ts';
import { migrate } from './db/migrate.ts';
import { lockDataDir, openDatabase } from './db/open-database.ts';
import type { Deps } from './deps.ts';
import { startWorking } from './jobs/start-working.ts';
import { createLogger } from './logger.ts';

export interface RunningServer {
  readonly url: string;
  readonly deps: Deps;
  /** The embedded PostgreSQL's process, null with DATABASE_URL. */
  databasePid(): number | null;
  /** Finishes the requests in flight, then closes everything, the database last. */
  stop(): Promise<void>;
}

export interface StartOptions {
  readonly clock?: Clock;
  /** Called between migrating and serving, for what must be there first. */
  readonly prepare?: (deps: Deps) => Promise<void>;
  readonly onProgress?: (step: string) => void;
  /** Called when the server cannot go on. */
  readonly onFatal?: (error: Error) => void;
}

/** Requests that still run after this are cut. */
const DRAIN_MS = 10_000;
const SWEEP_MS = 20;

/**
 * Starts a server: database, migrations, jobs, HTTP.
 *
 * @throws DatabaseError, or the system's error when the port is taken.
 */
export async function startServer(config: Config, options: StartOptions = {}): Promise<RunningServer> {
  const logger = createLogger(config);
  const progress = options.onProgress ?? (() => undefined);
  progress(config.databaseUrl ? 'connecting to the database' : 'starting the database');
  let isUp = false;
  // While it starts somebody watches; later it is for the log.
  const database = await openDatabase(config, { onNotice: (notice) => (isUp ? logger.warn(notice) : progress(notice)) });
  let unlock: () => Promise<void> = async () => undefined;
  let release: () => Promise<void> = async () => undefined;
  try {
    if (!config.databaseUrl) {
      unlock = await lockDataDir(database, config.dataDir, () =>
        options.onFatal?.(new DatabaseError(`Another server took over ${config.dataDir}.`)),
      );
    }
    progress('migrating');
    await migrate(database.db);
    const deps = await createDeps(database, { config, clock: options.clock ?? systemClock, logger });
    release = deps.close;
    await options.prepare?.(deps);
    const app = createApp(deps);
    const server = await new Promise<ReturnType<typeof listen>>((resolve, reject) => {
      const started = listen({ fetch: app.fetch, hostname: config.host, port: config.port }, () => resolve(started));
      started.once('error', reject);
    });
    const { port } = server.address() as AddressInfo;
    const stopWorking = await startWorking(deps);
    isUp = true;
    release = async () => {
      await stopWorking();
      await deps.close();
    };
    return {
      url: `http://${config.host}:${port}`,
      deps,
      databasePid: database.pid,
      async stop() {
        const closed = new Promise<void>((resolve) => server.close(() => resolve()));
        deps.beginStop();
        const cut = setTimeout(() => 'closeAllConnections' in server && server.closeAllConnections(), DRAIN_MS);
        // Again and again, since a connection is kept for a next request when its last one has ended.
        const sweep = setInterval(() => 'closeIdleConnections' in server && server.closeIdleConnections(), SWEEP_MS);
        await closed;
        clearInterval(sweep);
        clearTimeout(cut);
        await release();
        await unlock();
        await database.close();
      },
    };
  } catch (error) {
    // What is half open would keep the process alive.
    await release().catch(() => undefined);
    await unlock();
    await database.close().catch(() => undefined);
    throw error;
  }
}
