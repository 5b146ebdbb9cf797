import { Command } from 'commander';
import { harvestsCsv } from '../features/desk/harvest-csv.ts';
import { comingHarvests } from '../features/desk/harvest-list.service.ts';
import { harvestText } from '../features/desk/harvest-text.ts';
import { fr } from '../messages/fr.ts';
import { withDatabase } from './with-database.ts';

const NO_CURRENCY = 'EUR';

export function harvestListCommand(): Command {
  return new Command('harvest-list')
    .description('Prints what is ordered so far for each collection to come, also for those of an association')
    .requiredOption('--organisation <slug>')
    .option('--csv', 'as one spreadsheet')
    .action(async (options: { organisation: string; csv?: true }) => {
      const harvests = await withDatabase(async (deps) => comingHarvests(deps, options.organisation));
      console.log(options.csv ? harvestsCsv(harvests, harvests[0]?.list.currency ?? NO_CURRENCY, fr.locale) : harvestText(harvests, fr));
    });
}
