import { Slug } from '@cagette/sdk/contract/primitives';
import { Command, InvalidArgumentError, Option } from 'commander';
import * as z from 'zod/mini';
import { affiliate, createOrganisation, organisationBySlug, setMapTiles } from '../features/organisations/organisations.service.ts';
import { isTileAddress } from '../features/organisations/tile-address.ts';
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

interface MapOptions {
  readonly tiles?: string;
  readonly credit?: string;
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
  const map = new Command('map')
    .description(
      'Says where the map of an organisation takes its tiles from; without --tiles it draws coasts and borders by itself and asks nobody',
    )
    .argument('<slug>')
    .option(
      '--tiles <url>',
      'https://…/{z}/{x}/{y}.png, of who allows it: they see the address of every visitor who looks at the map',
      parseTiles,
    )
    .option('--credit <words>', 'whom to name on the map: © OpenStreetMap')
    .action(async (slug: string, { tiles, credit }: MapOptions) => {
      if ((tiles === undefined) !== (credit === undefined)) throw new InvalidArgumentError('--tiles and --credit go together.');
      await withDatabase(async (deps) => {
        await setMapTiles(deps, slug, tiles === undefined ? null : { url: tiles, attribution: credit ?? null });
        console.log(
          tiles === undefined ? `The map of ${slug} asks nobody for tiles.` : `The map of ${slug} takes its tiles from ${tiles}.`,
        );
      });
    });
  return new Command('organisation').description('Farms and associations').addCommand(create).addCommand(map);
}

function parseSlug(value: string): string {
  if (!z.safeParse(Slug, value).success) throw new InvalidArgumentError('Lower case letters, digits and hyphens only.');
  return value;
}

function parseTiles(value: string): string {
  if (!isTileAddress(value)) throw new InvalidArgumentError('An address with https, {z}, {x} and {y}.');
  return value;
}
