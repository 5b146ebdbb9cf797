import { Command } from 'commander';
import { createKey } from '../features/auth/auth.service.ts';
import { organisationBySlug } from '../features/organisations/organisations.service.ts';
import { withDatabase } from './with-database.ts';

export function keyCommand(): Command {
  const create = new Command('create')
    .description('Makes a key for the desk API and prints it; it is shown this once')
    .requiredOption('--organisation <slug>')
    .option('--name <name>', 'what the key is for', 'desk')
    .action(async (options: { organisation: string; name: string }) => {
      await withDatabase(async (deps) => {
        const organisation = await organisationBySlug(deps, options.organisation);
        console.log(await createKey(deps, organisation.id, options.name));
      });
    });
  return new Command('key').description('Keys for the desk API').addCommand(create);
}
