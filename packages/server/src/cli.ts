#!/usr/bin/env node
import { Command } from 'commander';
import { serveCommand } from './cli/serve.ts';
import { migrateCommand } from './cli/migrate.ts';
import { organisationCommand } from './cli/organisation.ts';
import { keyCommand } from './cli/key.ts';
import { roleCommand } from './cli/role.ts';
import { ConfigError } from './config.ts';
import { DatabaseError } from './db/migrate.ts';

const program = new Command('cagette').description('Orders from a farm’s own website: the server and its tools.').showHelpAfterError();
for (const command of [serveCommand(), migrateCommand(), organisationCommand(), keyCommand(), roleCommand()]) program.addCommand(command);

try {
  await program.parseAsync();
} catch (error) {
  // What an operator can mend is said in a sentence; anything else is a defect and keeps its stack.
  const isExpected =
    error instanceof ConfigError || error instanceof DatabaseError || (error as NodeJS.ErrnoException).code === 'EADDRINUSE';
  console.error(isExpected ? sentence(error as Error) : error);
  process.exitCode = 1;
}

function sentence(error: Error & { code?: string; port?: number }): string {
  return error.code === 'EADDRINUSE' ? `PORT ${error.port} is taken by another program; set PORT to a free one.` : error.message;
}
