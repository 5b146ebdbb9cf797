import { roles, type Role } from '@cagette/sdk/contract/auth';
import { Email } from '@cagette/sdk/contract/primitives';
import { Command, InvalidArgumentError, Option } from 'commander';
import * as z from 'zod/mini';
import { giveRole, takeRole } from '../features/customers/customers.service.ts';
import { organisationBySlug } from '../features/organisations/organisations.service.ts';
import { withDatabase } from './with-database.ts';

export function roleCommand(): Command {
  const give = new Command('give')
    .description('Lets a person into an organisation’s desk; they sign in with a code by e-mail')
    .argument('<email>', 'the person’s address', parseEmail)
    .requiredOption('--organisation <slug>')
    .addOption(new Option('--role <role>', 'a manager runs the desk, a volunteer reads its lists').choices(roles).default('manager'))
    .action(async (email: string, options: { organisation: string; role: Role }) => {
      await withDatabase(async (deps) => {
        const organisation = await organisationBySlug(deps, options.organisation);
        await giveRole(deps, organisation.id, email, options.role);
        console.log(`${email} is ${options.role} of ${organisation.name}.`);
      });
    });
  const take = new Command('take')
    .description('Takes a person’s role away')
    .argument('<email>', 'the person’s address', parseEmail)
    .requiredOption('--organisation <slug>')
    .action(async (email: string, options: { organisation: string }) => {
      await withDatabase(async (deps) => {
        const organisation = await organisationBySlug(deps, options.organisation);
        const had = await takeRole(deps, organisation.id, email);
        console.log(had ? `${email} has no role in ${organisation.name} any more.` : `${email} has no role in ${organisation.name}.`);
      });
    });
  return new Command('role').description('Who may see an organisation’s desk').addCommand(give).addCommand(take);
}

function parseEmail(value: string): string {
  const email = z.safeParse(Email, value);
  if (!email.success) throw new InvalidArgumentError('An e-mail address is expected.');
  return email.data;
}
