import { readFile } from 'node:fs/promises';
import { SingleBar } from 'cli-progress';
import { Command } from 'commander';
import { ProblemError } from '../http/problem-error.ts';
import type { Progress } from '../features/imports/read-catalogue.ts';
import { importCatalogue } from '../features/imports/imports.service.ts';
import { importsFr as messages } from '../messages/imports.fr.ts';
import { reportLines } from './report-lines.ts';
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
      const progress = showProgress();
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

/** A bar where somebody watches, a line at the end where a program does. */
function showProgress(): { show: Progress; stop: () => void } {
  if (!process.stderr.isTTY) {
    return {
      show: (done, total) => {
        if (done === total) console.error(`${messages.progress} ${done}/${total}`);
      },
      stop: () => undefined,
    };
  }
  const bar = new SingleBar({ format: `${messages.progress} {bar} {value}/{total}`, stream: process.stderr, clearOnComplete: true });
  let started = false;
  return {
    show: (done, total) => {
      if (started) bar.update(done);
      else bar.start(total, done);
      started = true;
    },
    stop: () => bar.stop(),
  };
}

function fail(sentence: string): void {
  console.error(sentence);
  process.exitCode = 1;
}
