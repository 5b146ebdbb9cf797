import { Command, InvalidArgumentError } from 'commander';
import type { Deps } from '../deps.ts';
import { offeredCatalogues } from '../features/affiliations/affiliations.service.ts';
import { withdraw } from '../features/affiliations/desk-participations.service.ts';
import { join } from '../features/affiliations/join-distribution.service.ts';
import { changeWindow, createDistribution, findDistributionRow } from '../features/distributions/distributions.service.ts';
import { slotsOf, wallClockInstant } from '../features/distributions/wall-clock.ts';
import { organisationBySlug } from '../features/organisations/organisations.service.ts';
import { usablePickupPoints } from '../features/pickup-points/pickup-points.service.ts';
import { withDatabase } from './with-database.ts';

interface CreateOptions {
  readonly organisation: string;
  readonly pickupPoint: string;
  readonly opens: string;
  readonly closes: string;
  readonly starts: string;
  readonly ends: string;
  readonly note?: string;
  readonly slots?: number;
  readonly capacity?: number;
}

interface WindowOptions {
  readonly opens?: string;
  readonly closes?: string;
}

const MINUTES_A_DAY = 1440;
const MAX_CAPACITY = 10_000;

export function distributionCommand(): Command {
  const create = new Command('create')
    .description('Opens a collection for orders: of a farm its own catalogue, of an association those that its farms offer')
    .requiredOption('--organisation <slug>')
    .requiredOption('--pickup-point <id>', 'an id that `cagette pickup-point list` shows')
    .requiredOption('--opens <time>', 'orders from, on the clock of the place: 2026-11-23T18:00')
    .requiredOption('--closes <time>', 'orders until')
    .requiredOption('--starts <time>', 'collection from')
    .requiredOption('--ends <time>', 'collection until')
    .option('--note <words>', 'what customers should know')
    .option('--slots <minutes>', 'cuts the collection into slots', whole('--slots', MINUTES_A_DAY))
    .option('--capacity <orders>', 'orders a slot takes', whole('--capacity', MAX_CAPACITY))
    .action(async (options: CreateOptions) => {
      await withDatabase(async (deps) => console.log(await open(deps, options)));
    });
  const window = new Command('window')
    .description('Opens or closes a collection for orders at another time; the farms that had its times move with it')
    .argument('<id>', 'as `distribution create` prints it: dst_…')
    .option('--opens <time>', 'orders from, on the clock of the place; as before unless told otherwise')
    .option('--closes <time>', 'orders until')
    .action(async (id: string, options: WindowOptions) => {
      await withDatabase(async (deps) => move(deps, id, options));
    });
  const joining = new Command('join')
    .description('Lets a farm of the network take part in a collection, or changes its times until its orders open')
    .argument('<id>', 'as `distribution create` prints it: dst_…')
    .requiredOption('--farm <slug>')
    .option('--opens <time>', 'orders from, on the clock of the place; with the collection unless told otherwise')
    .option('--closes <time>', 'orders until')
    .action(async (id: string, options: WindowOptions & { farm: string }) => {
      await withDatabase(async (deps) => enter(deps, id, options));
    });
  const withdrawal = new Command('withdraw')
    .description('Takes a farm out of a collection whose orders have not opened; the farm is mailed')
    .argument('<id>', 'as `distribution create` prints it: dst_…')
    .requiredOption('--farm <slug>')
    .action(async (id: string, options: { farm: string }) => {
      await withDatabase(async (deps) => leave(deps, id, options.farm));
    });
  return new Command('distribution')
    .description('Dated collections that take orders')
    .addCommand(create)
    .addCommand(window)
    .addCommand(joining)
    .addCommand(withdrawal);
}

async function move(deps: Deps, id: string, options: WindowOptions): Promise<void> {
  const before = await findDistributionRow(deps.db, id);
  if (!before) throw new InvalidArgumentError(`There is no distribution ${id}.`);
  const at = (written: string) => wallClockInstant(written, before.timeZone);
  await refusingWrongTimes(() =>
    changeWindow(deps, id, {
      opensAt: options.opens ? at(options.opens) : before.opensAt,
      closesAt: options.closes ? at(options.closes) : before.closesAt,
    }),
  );
}

async function enter(deps: Deps, id: string, { farm, opens, closes }: WindowOptions & { farm: string }): Promise<void> {
  const distribution = await findDistributionRow(deps.db, id);
  if (!distribution) throw new InvalidArgumentError(`There is no distribution ${id}.`);
  const { id: farmId, name } = await organisationBySlug(deps, farm);
  const at = (written: string) => wallClockInstant(written, distribution.timeZone);
  const part = await refusingWrongTimes(async () =>
    join(deps, id, farmId, { ...(opens ? { opensAt: at(opens) } : {}), ...(closes ? { closesAt: at(closes) } : {}) }),
  );
  console.log(`${name} takes part with ${part.catalogue.name}, orders from ${part.opensAt} to ${part.closesAt}.`);
}

async function leave(deps: Deps, id: string, slug: string): Promise<void> {
  const distribution = await findDistributionRow(deps.db, id);
  if (!distribution) throw new InvalidArgumentError(`There is no distribution ${id}.`);
  const { id: farmId, name } = await organisationBySlug(deps, slug);
  await withdraw(deps, { distributionId: id, organisationId: distribution.organisationId, farmId }, 'association');
  console.log(`${name} no longer takes part.`);
}

async function open(deps: Deps, options: CreateOptions): Promise<string> {
  const organisation = await organisationBySlug(deps, options.organisation);
  const point = (await usablePickupPoints(deps, organisation.id)).find(({ id }) => id === options.pickupPoint);
  if (!point) throw new InvalidArgumentError(`${options.pickupPoint} is no pickup point of ${options.organisation}.`);
  const catalogues = await offeredCatalogues(deps, organisation);
  if (catalogues.length === 0) throw new InvalidArgumentError('There is nothing to order yet: import a catalogue first.');
  return refusingWrongTimes(() => {
    const at = (written: string) => wallClockInstant(written, point.timeZone);
    const collection = { startsAt: at(options.starts), endsAt: at(options.ends) };
    return createDistribution(deps, {
      organisationId: organisation.id,
      pickupPointId: point.id,
      opensAt: at(options.opens),
      closesAt: at(options.closes),
      ...collection,
      note: options.note ?? null,
      slots: options.slots ? slotsOf(collection, options.slots, options.capacity ?? null) : [],
      participations: catalogues.map((catalogueId) => ({ catalogueId })),
    });
  });
}

async function refusingWrongTimes<Result>(write: () => Promise<Result>): Promise<Result> {
  try {
    return await write();
  } catch (error) {
    if (error instanceof RangeError) throw new InvalidArgumentError(error.message);
    throw error;
  }
}

function whole(option: string, most: number): (written: string) => number {
  return (written) => {
    const number = /^\d{1,6}$/.test(written) ? Number(written) : 0;
    if (number < 1 || number > most) throw new InvalidArgumentError(`${option} takes a whole number from 1 to ${most}.`);
    return number;
  };
}
