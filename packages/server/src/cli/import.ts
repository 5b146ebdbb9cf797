import { readFile } from 'node:fs/promises';
import { Command } from 'commander';
import { ProblemError } from '../http/problem-error.ts';
import { importCatalogue } from '../features/imports/imports.service.ts';
import { importsFr as messages } from '../messages/imports.fr.ts';
import { reportLines } from './report-lines.ts';
import { showProgress } from './show-progress.ts';
import { withDatabase } from './with-database.ts';

interface ImportOptions {
  readonly organisation: string;
  readonly dryRun?: boolean;
  readonly skipFaulty?: boolean;
}

export function importCommand(): Command {
  return new Command('import')
    .description('Reads a catalogue (CSV or XLSX), says what changes, and writes it unless a line is wrong')
    .argument('<file>')
    .requiredOption('--organisation <slug>', 'the farm, or the association whose farms the file names')
    .option('--dry-run', 'only says what would change')
    .option('--skip-faulty', 'takes the lines that are right and leaves the others')
    .action(async (file: string, options: ImportOptions) => {
      const bytes = await read(file);
      if (bytes === null) return fail(messages.fileNotFound(file));
      const progress = showProgress(messages.progress);
      const report = await withDatabase((deps) =>
        importCatalogue(deps, {
          organisation: options.organisation,
          bytes,
          dryRun: options.dryRun === true,
          skipFaulty: options.skipFaulty === true,
          onProgress: progress.show,
        }),
      )
        .catch((error: unknown) => {
          if (error instanceof ProblemError && error.code === 'organisation.notFound') return null;
          throw error;
        })
        .finally(progress.stop);
      if (report === null) return fail(messages.organisationNotFound(options.organisation));
      for (const line of reportLines(report, messages, options.dryRun === true)) console.log(line);
      if (report.faults.some((fault) => fault.severity === 'error')) process.exitCode = 1;
    });
}

async function read(file: string): Promise<Uint8Array | null> {
  try {
    return await readFile(file);
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'EISDIR')) return null;
    throw error;
  }
}

function fail(sentence: string): void {
  console.error(sentence);
  process.exitCode = 1;
}
