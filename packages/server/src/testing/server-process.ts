import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';

const cli = join(import.meta.dirname, '../cli.ts');

export interface ServerProcess {
  readonly child: ChildProcess;
  readonly url: string;
  /** What it wrote to standard error so far. */
  output(): string;
  /** Resolves with the exit code, null after a signal. */
  readonly ended: Promise<number | null>;
}

/** Starts the command line in a process of its own, from the sources. */
export function spawnCli(args: readonly string[], env: Readonly<Record<string, string>>): Omit<ServerProcess, 'url'> {
  const { DATABASE_URL: _other, ...rest } = process.env;
  const child = spawn(process.execPath, ['--conditions=cagette-source', cli, ...args], {
    env: { ...rest, LOG_LEVEL: 'error', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let text = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => (text += chunk.toString()));
  return { child, output: () => text, ended: new Promise((resolve) => child.once('exit', (code) => resolve(code))) };
}

/** Starts `cagette serve` on a free port and waits until it is ready. */
export async function spawnServer(env: Readonly<Record<string, string>>, args: readonly string[] = []): Promise<ServerProcess> {
  const port = await freePort();
  const started = spawnCli(['serve', ...args], { PORT: String(port), RATE_LIMIT_ORDERS: '1000000', ...env });
  const url = `http://127.0.0.1:${port}`;
  while (started.child.exitCode === null && started.child.signalCode === null) {
    if (await isReady(url)) return { ...started, url };
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error(`The server ended before it was ready: ${started.output()}`);
}

export async function isReady(url: string): Promise<boolean> {
  const reply = await fetch(`${url}/readyz`).catch(() => null);
  await reply?.body?.cancel();
  return reply?.ok ?? false;
}

export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** The process of the embedded PostgreSQL in a DATA_DIR. */
export function postmasterPid(dataDir: string): number {
  return Number(readFileSync(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0]);
}
