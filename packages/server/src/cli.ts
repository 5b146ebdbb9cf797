#!/usr/bin/env node
import { Command } from 'commander';
import { distributionCommand } from './cli/distribution.ts';
import { exportCommand } from './cli/export.ts';
import { failureSentence } from './cli/failure-sentence.ts';
import { harvestListCommand } from './cli/harvest-list.ts';
import { importCommand } from './cli/import.ts';
import { keyCommand } from './cli/key.ts';
import { migrateCommand } from './cli/migrate.ts';
import { organisationCommand } from './cli/organisation.ts';
import { photoCommand } from './cli/photo.ts';
import { pickupPointCommand } from './cli/pickup-point.ts';
import { roleCommand } from './cli/role.ts';
import { serveCommand } from './cli/serve.ts';

const program = new Command('cagette').description('Orders from a farm’s own website: the server and its tools.').showHelpAfterError();
const commands = [
  serveCommand(),
  importCommand(),
  exportCommand(),
  harvestListCommand(),
  photoCommand(),
  migrateCommand(),
  organisationCommand(),
  pickupPointCommand(),
  distributionCommand(),
  keyCommand(),
  roleCommand(),
];
for (const command of commands) program.addCommand(command);

try {
  await program.parseAsync();
} catch (error) {
  console.error(failureSentence(error) ?? error);
  process.exitCode = 1;
}
