import { Command } from 'commander';
import { createKey, readKeys, retireKey } from '../features/auth/auth.service.ts';
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
  const list = new Command('list')
    .description('Lists an organisation’s keys, by id and name')
    .requiredOption('--organisation <slug>')
    .action(async (options: { organisation: string }) => {
      await withDatabase(async (deps) => {
        const organisation = await organisationBySlug(deps, options.organisation);
        for (const { id, name, createdAt, revokedAt } of await readKeys(deps, organisation.id))
          console.log([id, name, `created ${createdAt}`, ...(revokedAt ? [`revoked ${revokedAt}`] : [])].join('  '));
      });
    });
  const revoke = new Command('revoke')
    .description('Makes a key open nothing any more')
    .argument('<id>', 'as `key list` prints it: key_…')
    .requiredOption('--organisation <slug>')
    .action(async (id: string, options: { organisation: string }) => {
      await withDatabase(async (deps) => {
        const organisation = await organisationBySlug(deps, options.organisation);
        const isKnown = await retireKey(deps, organisation.id, id);
        console.log(isKnown ? `Revoked ${id}.` : `${options.organisation} has no key ${id}.`);
        if (!isKnown) process.exitCode = 1;
      });
    });
  return new Command('key').description('Keys for the desk API').addCommand(create).addCommand(list).addCommand(revoke);
}
