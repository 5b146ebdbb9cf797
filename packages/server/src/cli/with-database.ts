import { systemClock } from '../clock.ts';
import { readConfig } from '../config.ts';
import { createDeps } from '../create-deps.ts';
import { migrate } from '../db/migrate.ts';
import { openDatabase } from '../db/open-database.ts';
import type { Deps } from '../deps.ts';
import { createLogger } from '../logger.ts';

/** Runs a command on the migrated database, beside a running server or with PostgreSQL started for the while. */
export async function withDatabase<Result>(run: (deps: Deps, migrated: readonly string[]) => Promise<Result>): Promise<Result> {
  const config = readConfig();
  const logger = createLogger({ logLevel: config.logLevel === 'info' ? 'warn' : config.logLevel });
  const database = await openDatabase(config, { onNotice: (notice) => logger.info(notice) });
  try {
    const migrated = await migrate(database.db);
    const deps = await createDeps(database, { config, clock: systemClock, logger });
    try {
      return await run(deps, migrated);
    } finally {
      await deps.close();
    }
  } finally {
    await database.close();
  }
}
