import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { freePort } from '../packages/server/src/testing/free-port.ts';

export interface MeasuredServer {
  readonly url: string;
  readonly startMs: number;
  readonly dataDir: string;
  /** Resident memory that is the process's own share (PSS), of the server and of all its PostgreSQL processes, in MB. */
  memory(): { node: number; postgres: number };
  stop(options?: { keepData?: boolean }): Promise<void>;
}

const cli = join(import.meta.dirname, '../packages/server/dist/cli.js');
const KB_PER_MB = 1024;

/** Starts the built server as an operator would, on a free port, and waits for `/readyz`. */
export async function startMeasuredServer(
  options: { dataDir?: string; args?: string[]; env?: Record<string, string> } = {},
): Promise<MeasuredServer> {
  const dataDir = options.dataDir ?? mkdtempSync(join(tmpdir(), 'cagette-bench-'));
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const start = performance.now();
  const child = spawn(process.execPath, [cli, 'serve', ...(options.args ?? [])], {
    env: { ...process.env, PORT: String(port), DATA_DIR: dataDir, LOG_LEVEL: 'error', RATE_LIMIT_ORDERS: '1000000', ...options.env },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  await ready(url, child);
  return {
    url,
    dataDir,
    startMs: performance.now() - start,
    memory: () => ({ node: pss(child.pid ?? 0), postgres: postgresMemory(dataDir) }),
    async stop({ keepData = false } = {}) {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      await ended;
      if (!keepData) rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

async function ready(url: string, child: ChildProcess): Promise<void> {
  while (child.exitCode === null && child.signalCode === null) {
    const reply = await fetch(`${url}/readyz`).catch(() => null);
    if (reply?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error(`The server ended with ${child.exitCode}`);
}

function postgresMemory(dataDir: string): number {
  const postmaster = Number(readFileSync(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0]);
  const children = readFileSync(`/proc/${postmaster}/task/${postmaster}/children`, 'utf8').trim().split(' ').filter(Boolean).map(Number);
  return [postmaster, ...children].reduce((sum, pid) => sum + pss(pid), 0);
}

/** Shared pages are counted once among the processes that share them. */
function pss(pid: number): number {
  try {
    return Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1] ?? 0) / KB_PER_MB;
  } catch {
    return 0;
  }
}
