import { pickupPointKinds } from '@cagette/sdk/contract/distribution';
import { Command, Option } from 'commander';
import { organisationBySlug } from '../features/organisations/organisations.service.ts';
import { createPickupPoints, usablePickupPoints } from '../features/pickup-points/pickup-points.service.ts';
import { withDatabase } from './with-database.ts';

interface CreateOptions {
  readonly organisation: string;
  readonly street: string;
  readonly postcode: string;
  readonly city: string;
  readonly kind: (typeof pickupPointKinds)[number];
  readonly access?: string;
  readonly timeZone?: string;
}

export function pickupPointCommand(): Command {
  const create = new Command('create')
    .description('Creates a place where orders are collected, and prints its id')
    .argument('<name>', 'what people call it')
    .requiredOption('--organisation <slug>')
    .requiredOption('--city <city>')
    .option('--street <street>', 'street and number', '')
    .option('--postcode <postcode>', 'postcode', '')
    .addOption(new Option('--kind <kind>').choices(pickupPointKinds).default('other'))
    .option('--access <words>', 'how to get in')
    .option('--time-zone <zone>', 'Europe/Paris unless told otherwise')
    .action(async (name: string, { organisation: slug, timeZone, access, ...place }: CreateOptions) => {
      await withDatabase(async (deps) => {
        const organisation = await organisationBySlug(deps, slug);
        const point = { name, ...place, latitude: null, longitude: null, access: access ?? null, ...(timeZone ? { timeZone } : {}) };
        const [id] = await createPickupPoints(deps, organisation.id, [point]);
        console.log(id);
      });
    });
  const list = new Command('list')
    .description('Lists the pickup points that an organisation may use')
    .requiredOption('--organisation <slug>')
    .action(async (options: { organisation: string }) => {
      await withDatabase(async (deps) => {
        const organisation = await organisationBySlug(deps, options.organisation);
        for (const point of await usablePickupPoints(deps, organisation.id)) console.log(`${point.id}  ${point.name}, ${point.city}`);
      });
    });
  return new Command('pickup-point').description('Places where orders are collected').addCommand(create).addCommand(list);
}
