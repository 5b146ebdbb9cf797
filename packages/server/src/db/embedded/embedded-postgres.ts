import { type ChildProcess, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chownSync, closeSync, existsSync, mkdirSync, openSync, renameSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { Client } from 'pg';
import type { DatabaseAddress } from '../connection.ts';
import { DatabaseError } from '../database-error.ts';
import { type Binaries, findBinaries } from './binaries.ts';
import { isAlive, runningPostmaster } from './postmaster-file.ts';
import { launchFor, prepareFolder } from './unprivileged.ts';

const USER = 'cagette';
const DATABASE = 'postgres';
const PORT = 5432;
const POLL_MS = 20;
const START_DEADLINE_MS = 30_000;
const RESTART_PAUSE_MS = 200;
const WATCH_MS = 500;
/** Unix sockets have room for 107 bytes of path. */
const MAX_SOCKET_FOLDER = 88;

/** For a farm's few hundred orders a day on a small machine: little memory, every commit on disk. */
const serverSettings: Readonly<Record<string, string>> = {
  listen_addresses: '',
  unix_socket_permissions: '0700',
  max_connections: '60',
  shared_buffers: '32MB',
  io_method: 'sync',
  max_wal_size: '256MB',
  min_wal_size: '32MB',
  wal_level: 'minimal',
  max_wal_senders: '0',
  max_worker_processes: '2',
  max_parallel_workers: '0',
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
};

export interface EmbeddedOptions {
  /** Called with a short sentence when something worth logging happens. */
  readonly onNotice?: (notice: string) => void;
  /** More server settings; tests turn fsync off with it. */
  readonly settings?: Readonly<Record<string, string>>;
}

/** A running PostgreSQL in a folder of ours, started or adopted. */
export interface EmbeddedPostgres {
  readonly address: DatabaseAddress;
  /** The process that answers now. */
  pid(): number | null;
  /** Stops PostgreSQL, unless another program still uses it: then that one does. */
  stop(): Promise<void>;
}

/**
 * Starts PostgreSQL in `dataDir`/postgres, creating it the first time, or adopts the one that an earlier server left running there. Restarts it when it dies.
 *
 * @throws DatabaseError when there are no binaries for this machine or it does not come up; the message says where its log is.
 */
export async function startEmbeddedPostgres(dataDir: string, options: EmbeddedOptions = {}): Promise<EmbeddedPostgres> {
  const folder = join(dataDir, 'postgres');
  const logFile = join(dataDir, 'postgres.log');
  const binaries = await findBinaries();
  mkdirSync(dataDir, { recursive: true });
  if (!existsSync(join(folder, 'PG_VERSION'))) await initialise(binaries, folder, logFile, options);

  const socketFolder = chooseSocketFolder(folder);
  const address: DatabaseAddress = { host: socketFolder, port: PORT, user: USER, database: DATABASE };
  let stopping = false;
  let reviving: Promise<void> | null = null;
  let pid = await bringUp();
  const watch = setInterval(() => {
    if (reviving || (pid !== null && isAlive(pid))) return;
    reviving = revive().finally(() => {
      reviving = null;
    });
  }, WATCH_MS);
  watch.unref();

  return {
    address,
    pid: () => pid,
    async stop() {
      stopping = true;
      clearInterval(watch);
      // One that was started in this moment would outlive us.
      await reviving;
      const running = runningPostmaster(folder);
      if (!running || (await othersUse(address))) return;
      process.kill(running.pid, 'SIGINT');
      await waitUntil(() => !isAlive(running.pid));
    },
  };

  async function bringUp(): Promise<number> {
    const deadline = monotonicDeadline();
    while (true) {
      if (!runningPostmaster(folder)) await launch();
      if (await answers(address)) {
        // It may have died again since it answered.
        const running = runningPostmaster(folder);
        if (running) return running.pid;
      }
      if (stopping || deadline.isOver()) throw new DatabaseError(`The embedded PostgreSQL does not start; its log is ${logFile}.`);
      await delay(RESTART_PAUSE_MS);
    }
  }

  /** Resolves when the process is ready or has ended. Two starters at once are sorted out by PostgreSQL's own lock file. */
  async function launch(): Promise<void> {
    const args = ['-D', folder, '-k', socketFolder, '-p', String(PORT)];
    for (const [name, value] of Object.entries({ ...serverSettings, ...options.settings })) args.push('-c', `${name}=${value}`);
    const child = run(folder, binaries.postgres, args, logFile);
    child.unref();
    await waitUntil(() => child.exitCode !== null || child.signalCode !== null || runningPostmaster(folder)?.isReady === true);
  }

  async function revive(): Promise<void> {
    options.onNotice?.('The embedded PostgreSQL has ended; starting it again.');
    try {
      pid = await bringUp();
      options.onNotice?.('The embedded PostgreSQL is back.');
    } catch (error) {
      if (!stopping) options.onNotice?.(error instanceof Error ? error.message : String(error));
    }
  }
}

/** Made beside and renamed, so that an interrupted first start leaves nothing half made. */
async function initialise(binaries: Binaries, folder: string, logFile: string, options: EmbeddedOptions): Promise<void> {
  options.onNotice?.('Creating the database.');
  const draft = `${folder}.new`;
  rmSync(draft, { recursive: true, force: true });
  prepareFolder(draft);
  const args = [
    '-D',
    draft,
    '-U',
    USER,
    '--auth=trust',
    '--encoding=UTF8',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--locale=C',
    '--no-instructions',
    '--no-sync',
  ];
  const child = run(draft, binaries.initdb, args, logFile);
  const code = await new Promise<number | null>((resolve, reject) => child.once('exit', resolve).once('error', reject));
  if (code !== 0) throw new DatabaseError(`The embedded PostgreSQL could not be created; its log is ${logFile}.`);
  renameSync(draft, folder);
}

function run(folder: string, program: string, args: readonly string[], logFile: string): ChildProcess {
  const launch = launchFor(folder, program, args);
  const log = openSync(logFile, 'a', 0o600);
  try {
    // A process group of its own: Ctrl-C in a terminal must reach the server only, which then stops PostgreSQL last.
    const owner = launch.uid === undefined ? {} : { uid: launch.uid, gid: launch.gid };
    return spawn(launch.command, launch.args, {
      ...owner,
      cwd: '/',
      detached: true,
      stdio: ['ignore', log, log],
      env: { LC_ALL: 'C', PATH: '/usr/bin:/bin' },
    });
  } finally {
    closeSync(log);
  }
}

function chooseSocketFolder(folder: string): string {
  if (Buffer.byteLength(folder) <= MAX_SOCKET_FOLDER) return folder;
  const short = join(tmpdir(), `cagette-${createHash('sha256').update(folder).digest('hex').slice(0, 16)}`);
  mkdirSync(short, { recursive: true, mode: 0o700 });
  const { uid, gid } = statSync(folder);
  if (statSync(short).uid !== uid) chownSync(short, uid, gid);
  return short;
}

async function answers(address: DatabaseAddress): Promise<boolean> {
  return (await ask(address, 'select 1 as found')) !== null;
}

/** Whether another program than this one is connected. Our own connections are closed, but PostgreSQL may take a moment to see that. */
async function othersUse(address: DatabaseAddress): Promise<boolean> {
  const found = await ask(
    address,
    `select count(*)::int as found from pg_stat_activity
     where backend_type = 'client backend' and pid <> pg_backend_pid() and application_name not like 'cagette% ${process.pid}'`,
  );
  return found !== null && found > 0;
}

async function ask(address: DatabaseAddress, query: string): Promise<number | null> {
  const client = new Client(address);
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ found: number }>(query);
    return rows[0]?.found ?? null;
  } catch {
    return null;
  } finally {
    await client.end().catch(() => undefined);
  }
}

function monotonicDeadline(): { isOver(): boolean } {
  let over = false;
  setTimeout(() => {
    over = true;
  }, START_DEADLINE_MS).unref();
  return { isOver: () => over };
}

async function waitUntil(isSo: () => boolean): Promise<void> {
  const deadline = monotonicDeadline();
  while (!isSo() && !deadline.isOver()) await delay(POLL_MS);
}
