import { Command } from 'commander';
import { readConfig } from '../config.ts';
import { monotonicMs } from '../clock.ts';

const MS_PER_SECOND = 1000;

export function serveCommand(): Command {
  return new Command('serve')
    .description('Starts the server; settings come from the environment, see the README')
    .option('--demo', 'fills an empty database with the demo farm and association')
    .action(async (options: { demo?: boolean }) => {
      const startedAt = monotonicMs();
      const config = readConfig();
      // Read after the settings, so that a wrong one is said at once.
      const [{ startServer }, { seedDemo }] = await Promise.all([import('../main.ts'), import('../db/seed/seed-demo.ts')]);
      const server = await startServer(config, {
        onProgress: (step) => console.error(`· ${step}`),
        ...(options.demo ? { prepare: (deps) => seedDemo(deps, (step) => console.error(`· ${step}`)) } : {}),
        onFatal: (error) => {
          console.error(error.message);
          process.exit(1);
        },
      });
      // Listened for before it is said, because whoever reads it may ask at once.
      const asked = untilAskedToStop();
      console.error(`Cagette answers at ${server.url} (started in ${((monotonicMs() - startedAt) / MS_PER_SECOND).toPrecision(2)} s)`);
      await asked;
      console.error('· stopping');
      await server.stop();
    });
}

/**
 * The first SIGTERM or SIGINT stops cleanly, a later one at once. Ctrl+C reaches the whole process group, and `npm start` passes it on besides:
 * what comes within a second is the same wish.
 */
function untilAskedToStop(): Promise<void> {
  return new Promise((resolve) => {
    let askedAt: number | null = null;
    for (const signal of ['SIGTERM', 'SIGINT'] as const) {
      process.on(signal, () => {
        if (askedAt !== null && monotonicMs() - askedAt > MS_PER_SECOND) process.exit(1);
        askedAt ??= monotonicMs();
        resolve();
      });
    }
  });
}
