import { Command } from 'commander';

/** Each is loaded when it is asked for, since most of a short command's time would go into reading what the others need. */
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  serve: async () => (await import('./serve.ts')).serveCommand(),
  import: async () => (await import('./import.ts')).importCommand(),
  export: async () => (await import('./export.ts')).exportCommand(),
  'harvest-list': async () => (await import('./harvest-list.ts')).harvestListCommand(),
  photo: async () => (await import('./photo.ts')).photoCommand(),
  migrate: async () => (await import('./migrate.ts')).migrateCommand(),
  organisation: async () => (await import('./organisation.ts')).organisationCommand(),
  'pickup-point': async () => (await import('./pickup-point.ts')).pickupPointCommand(),
  affiliation: async () => (await import('./affiliation.ts')).affiliationCommand(),
  distribution: async () => (await import('./distribution.ts')).distributionCommand(),
  key: async () => (await import('./key.ts')).keyCommand(),
  role: async () => (await import('./role.ts')).roleCommand(),
};

/** Runs what the arguments of the process ask for; all commands are listed when they name none. */
export async function runCommand(argv: readonly string[]): Promise<void> {
  const program = new Command('cagette').description('Orders from a farm’s own website: the server and its tools.').showHelpAfterError();
  const asked = Object.entries(commands).find(([name]) => name === argv[2]);
  const loaded = await Promise.all((asked ? [asked] : Object.entries(commands)).map(([, load]) => load()));
  for (const command of loaded) program.addCommand(command);
  await program.parseAsync(argv);
}
