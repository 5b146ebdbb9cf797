import { Email } from '@cagette/sdk/contract/primitives';
import { Command, InvalidArgumentError } from 'commander';
import * as z from 'zod/mini';
import { end, networkOf, rowBetween } from '../features/affiliations/affiliations.service.ts';
import { invite } from '../features/affiliations/invite-farm.service.ts';
import { organisationBySlug } from '../features/organisations/organisations.service.ts';
import { withDatabase } from './with-database.ts';

export function affiliationCommand(): Command {
  const invitation = new Command('invite')
    .description('Invites a farm to an association’s network by e-mail; the running server sends it')
    .argument('<email>', 'the farm’s address', parseEmail)
    .requiredOption('--organisation <slug>', 'the association')
    .option('--message <words>', 'what the invitation says besides')
    .action(async (email: string, options: { organisation: string; message?: string }) => {
      await withDatabase(async (deps) => {
        const association = await organisationBySlug(deps, options.organisation);
        const { id, sentAt, expiresAt } = await invite(deps, association, { email, message: options.message ?? null });
        console.log([id, email, `mailed ${sentAt}`, `open until ${expiresAt}`].join('  '));
      });
    });
  const list = new Command('list')
    .description('Lists the farms of an association, or the associations of a farm, and the open invitations')
    .requiredOption('--organisation <slug>')
    .action(async (options: { organisation: string }) => {
      await withDatabase(async (deps) => {
        const { id } = await organisationBySlug(deps, options.organisation);
        const { affiliations, invitations } = await networkOf(deps, [id], null);
        for (const { association, farm, since, catalogue } of affiliations) {
          const other = association.id === id ? farm : association;
          console.log([other.slug, other.name, `since ${since}`, catalogue ? `offers ${catalogue.name}` : 'offers nothing'].join('  '));
        }
        for (const { id: invitationId, email, expiresAt } of invitations)
          console.log([invitationId, email, `open until ${expiresAt}`].join('  '));
      });
    });
  const ending = new Command('end')
    .description('Ends an affiliation; collections that have opened go on with the farm')
    .argument('<slug>', 'the farm, or the association')
    .requiredOption('--organisation <slug>', 'the side that ends it')
    .action(async (slug: string, options: { organisation: string }) => {
      await withDatabase(async (deps) => {
        const [own, other] = [await organisationBySlug(deps, options.organisation), await organisationBySlug(deps, slug)];
        const row = await rowBetween(deps, own.id, other.id);
        if (!row) throw new InvalidArgumentError(`${own.name} and ${other.name} are not affiliated.`);
        await end(deps, row, own.kind);
        console.log(`${row.farmName} is no longer in the network of ${row.associationName}.`);
      });
    });
  return new Command('affiliation')
    .description('Which farms belong to an association’s network')
    .addCommand(invitation)
    .addCommand(list)
    .addCommand(ending);
}

function parseEmail(value: string): string {
  const email = z.safeParse(Email, value);
  if (!email.success) throw new InvalidArgumentError('An e-mail address is expected.');
  return email.data;
}
