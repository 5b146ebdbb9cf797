import { Command } from 'commander';
import { harvestCsv } from '../features/desk/harvest-csv.ts';
import { harvestListFor } from '../features/desk/harvest-list.service.ts';
import { readDistributions } from '../features/distributions/distributions.service.ts';
import { withDatabase } from './with-database.ts';

const MOST_DISTRIBUTIONS = 100;
const LOCALE = 'fr';

export function harvestListCommand(): Command {
  return new Command('harvest-list')
    .description('Prints what is ordered so far for each collection to come, as CSV')
    .requiredOption('--organisation <slug>')
    .action(async (options: { organisation: string }) => {
      await withDatabase(async (deps) => {
        const { items } = await readDistributions(deps, options.organisation, { limit: MOST_DISTRIBUTIONS });
        for (const { id, pickupPoint, startsAt } of items) {
          const list = await harvestListFor(deps, id, null);
          if (list.lines.length > 0)
            console.log(`${startsAt}  ${pickupPoint.name}, ${pickupPoint.address.city}\n${harvestCsv(list, LOCALE)}`);
        }
      });
    });
}
