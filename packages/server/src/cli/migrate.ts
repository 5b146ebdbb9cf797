import { Command } from 'commander';
import { withDatabase } from './with-database.ts';

export function migrateCommand(): Command {
  return new Command('migrate').description('Brings the tables up to date and says what was done').action(async () => {
    await withDatabase(async (_deps, migrated) => {
      console.log(migrated.length === 0 ? 'The tables are up to date.' : `Done: ${migrated.join(', ')}.`);
    });
  });
}
