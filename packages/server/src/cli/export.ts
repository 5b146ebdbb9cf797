import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { Command } from 'commander';
import { exportOrganisation } from '../features/exports/exports.service.ts';
import { ProblemError } from '../http/problem-error.ts';
import { importsFr as messages } from '../messages/imports.fr.ts';
import { withDatabase } from './with-database.ts';

export function exportCommand(): Command {
  return new Command('export')
    .description('Writes everything of an organisation into a folder, in open formats')
    .argument('<slug>')
    .option('--to <folder>', 'the folder, made when it is not there; by default the slug in the current one')
    .action(async (slug: string, options: { to?: string }) => {
      const folder = resolve(options.to ?? slug);
      try {
        await withDatabase((deps) =>
          exportOrganisation(deps, slug, async (name, content) => {
            const path = join(folder, name);
            await mkdir(dirname(path), { recursive: true });
            await writeFile(path, content);
            console.log(path);
          }),
        );
      } catch (error) {
        if (!(error instanceof ProblemError && error.code === 'organisation.notFound')) throw error;
        console.error(messages.organisationNotFound(slug));
        process.exitCode = 1;
      }
    });
}
