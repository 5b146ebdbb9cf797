import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CliProcess, startCli } from './cli-process.ts';
import { freePort } from './free-port.ts';

const POLL_MS = 20;

export interface ServerProcess extends CliProcess {
  readonly url: string;
}

/** Starts `cagette serve` on a free port and waits until it is ready. */
export async function spawnServer(settings: Readonly<Record<string, string>>): Promise<ServerProcess> {
  const port = await freePort();
  const started = startCli(['serve'], { PORT: String(port), RATE_LIMIT_ORDERS: '1000000', ...settings });
  const url = `http://127.0.0.1:${port}`;
  while (started.child.exitCode === null && started.child.signalCode === null) {
    if (await isReady(url)) return { ...started, url };
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
  throw new Error(`The server ended before it was ready: ${started.output()}`);
}

export async function isReady(url: string): Promise<boolean> {
  const reply = await fetch(`${url}/readyz`).catch(() => null);
  await reply?.body?.cancel();
  return reply?.ok ?? false;
}

/** The process of the embedded PostgreSQL in a DATA_DIR. */
export function postmasterPid(dataDir: string): number {
  return Number(readFileSync(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0]);
}
