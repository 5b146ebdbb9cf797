#!/usr/bin/env node
import { Command, CommanderError } from 'commander';
import { exportCommand } from './cli/export.ts';
import { importCommand } from './cli/import.ts';
import { keyCommand } from './cli/key.ts';
import { migrateCommand } from './cli/migrate.ts';
import { organisationCommand } from './cli/organisation.ts';
import { roleCommand } from './cli/role.ts';
import { serveCommand } from './cli/serve.ts';
import { ConfigError } from './config.ts';
import { DatabaseError } from './db/migrate.ts';
import { ProblemError } from './http/problem-error.ts';

const program = new Command('cagette').description('Orders from a farm’s own website: the server and its tools.').showHelpAfterError();
const commands = [serveCommand(), importCommand(), exportCommand(), migrateCommand(), organisationCommand(), keyCommand(), roleCommand()];
for (const command of commands) program.addCommand(command);

try {
  await program.parseAsync();
} catch (error) {
  // What an operator can mend is said in a sentence; anything else is a defect and keeps its stack.
  console.error(isExpected(error) ? sentence(error) : error);
  process.exitCode = 1;
}

function isExpected(error: unknown): error is Error {
  if (error instanceof ConfigError || error instanceof DatabaseError || error instanceof ProblemError || error instanceof CommanderError)
    return true;
  return error instanceof Error && (error as NodeJS.ErrnoException).code === 'EADDRINUSE';
}

function sentence(error: Error & { code?: string; port?: number }): string {
  return error.code === 'EADDRINUSE' ? `PORT ${error.port} is taken by another program; set PORT to a free one.` : error.message;
}
