import { execFile, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { waitUntilReady } from '../../scripts/wait-until-ready.ts';
import { freePort } from '../../packages/server/src/testing/free-port.ts';

const cli = join(import.meta.dirname, '../../packages/server/dist/cli.js');

export interface DemoServer {
  readonly url: string;
  readonly dataDir: string;
  /** Runs a command of `cagette` beside the server, on the same data, and gives what it prints. */
  cagette(...args: string[]): Promise<string>;
  stop(): Promise<void>;
}

/** The built server with the demo, as `npm start` starts it, on a free port and a folder of its own. */
export async function startDemoServer(settings: Readonly<Record<string, string>> = {}): Promise<DemoServer> {
  const dataDir = mkdtempSync(join(tmpdir(), 'cagette-journey-'));
  const port = await freePort();
  const { DATABASE_URL: _other, ...rest } = process.env;
  const env = { ...rest, LOG_LEVEL: 'error', DATA_DIR: dataDir, PORT: String(port), ...settings };
  const child = spawn(process.execPath, [cli, 'serve', '--demo'], { env, stdio: ['ignore', 'ignore', 'inherit'] });
  const url = `http://127.0.0.1:${port}`;
  const stopped = new Promise((resolve) => child.once('exit', resolve));
  if (!(await waitUntilReady(`${url}/readyz`, stopped))) throw new Error('The server ended before it was ready');
  return {
    url,
    dataDir,
    cagette: async (...args) => (await promisify(execFile)(process.execPath, [cli, ...args], { env })).stdout,
    async stop() {
      child.kill('SIGTERM');
      await stopped;
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
