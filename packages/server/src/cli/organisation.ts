import { Slug } from '@cagette/sdk/contract/primitives';
import { Command, InvalidArgumentError, Option } from 'commander';
import * as z from 'zod/mini';
import { affiliate, createOrganisation, organisationBySlug } from '../features/organisations/organisations.service.ts';
import { withDatabase } from './with-database.ts';

interface CreateOptions {
  readonly kind: 'farm' | 'association';
  readonly name: string;
  readonly email?: string;
  readonly street?: string;
  readonly postcode?: string;
  readonly city?: string;
  readonly siret?: string;
  readonly phone?: string;
  readonly terms?: string;
  readonly currency?: string;
  readonly timeZone?: string;
  readonly origin?: string[];
  readonly memberOf?: string;
}

export function organisationCommand(): Command {
  const create = new Command('create')
    .description('Creates a farm or an association')
    .argument('<slug>', 'its name in addresses: lower case letters, digits and hyphens', parseSlug)
    .requiredOption('--name <name>')
    .addOption(new Option('--kind <kind>').choices(['farm', 'association']).default('farm'))
    .option('--email <email>', 'where customers’ replies and the lists go')
    .option('--street <street>')
    .option('--postcode <postcode>')
    .option('--city <city>')
    .option('--siret <number>')
    .option('--phone <number>')
    .option('--terms <url>', 'address of the terms of sale')
    .option('--currency <code>', 'EUR unless told otherwise')
    .option('--time-zone <zone>', 'Europe/Paris unless told otherwise')
    .option('--origin <origin...>', 'websites that may order, such as https://ferme.example; any when none is listed')
    .option('--member-of <slug>', 'the association whose network the farm belongs to')
    .action(async (slug: string, options: CreateOptions) => {
      await withDatabase(async (deps) => {
        const { origin, terms, memberOf, ...rest } = options;
        const association = memberOf ? await organisationBySlug(deps, memberOf) : null;
        const id = await createOrganisation(deps, {
          slug,
          ...rest,
          termsUrl: terms ?? null,
          ...(origin ? { allowedOrigins: origin } : {}),
        });
        if (id === null) throw new InvalidArgumentError(`The slug ${slug} is taken.`);
        if (association) await affiliate(deps, association.id, id);
        console.log(`Created ${options.name} (${slug}, ${id}).`);
      });
    });
  return new Command('organisation').description('Farms and associations').addCommand(create);
}

function parseSlug(value: string): string {
  if (!z.safeParse(Slug, value).success) throw new InvalidArgumentError('Lower case letters, digits and hyphens only.');
  return value;
}
