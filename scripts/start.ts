/** `npm start`: builds what is stale, starts the server with the demo, and the websites of examples/ on the next port. Stops both on Ctrl+C. */
import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { type Config, ConfigError, readConfig } from '../packages/server/src/config.ts';
import { build } from './build.ts';
import { examples } from './examples.ts';
import { PortTaken, requireFreePort } from './require-free-port.ts';
import { root } from './root.ts';
import { ToolFailed } from './run-tool.ts';
import { seconds } from './seconds.ts';
import { type ServedExample, serveExample } from './serve-example.ts';
import { waitUntilReady } from './wait-until-ready.ts';
import { welcome } from './welcome.ts';
import { whenOrphaned } from './when-orphaned.ts';

const STOP_SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

const startedAt = performance.now();
try {
  const config = readConfig();
  await requireFreePort(config.host, config.port, 'the server');
  await requireFreePort('127.0.0.1', config.port + 1, 'the example websites (one above PORT)');
  await build();
  await run(config);
} catch (error) {
  if (!isExplained(error)) throw error;
  console.error(`\n${error.message}`);
  process.exitCode = 1;
}

async function run(config: Config): Promise<void> {
  const address = `http://${config.host}:${config.port}`;
  console.log('· Starting the server …');
  const server = startServer();
  const stopped = exitOf(server);
  const stop = () => server.kill('SIGTERM');
  for (const signal of STOP_SIGNALS) process.on(signal, stop);
  if (process.env['npm_lifecycle_event'] !== undefined) whenOrphaned(stop);

  let websites: ServedExample | null = null;
  if (await waitUntilReady(`${address}/readyz`, stopped)) {
    const [first = '', ...beside] = examples.map(({ folder }) => folder);
    websites = await serveExample({ folder: first, beside, serverUrl: address, port: config.port + 1 });
    console.log(welcome({ address, websites: websites.url, config, duration: seconds(performance.now() - startedAt) }));
  }
  process.exitCode = await stopped;
  await websites?.close();
  console.log(process.exitCode === 0 ? 'Stopped.' : `The server ended with exit code ${process.exitCode}.`);
}

/** In a process group of its own: Ctrl+C in a terminal reaches every process of the group, and the server should be asked to stop once, by us. */
function startServer(): ChildProcess {
  return spawn(process.execPath, [join(root, 'packages/server/dist/cli.js'), 'serve', '--demo'], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    detached: process.platform !== 'win32',
  });
}

function exitOf(server: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.once('exit', (code) => resolve(code ?? 1));
  });
}

/** Whether the message says all a person needs, so that a stack would only be in the way. */
function isExplained(error: unknown): error is Error {
  return error instanceof ToolFailed || error instanceof ConfigError || error instanceof PortTaken;
}
