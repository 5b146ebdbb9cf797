import { readFile } from 'node:fs/promises';
import { Command } from 'commander';
import type { Deps } from '../deps.ts';
import { type ImportRequest, importCatalogue } from '../features/imports/imports.service.ts';
import { importPoints } from '../features/imports/import-points.service.ts';
import { ProblemError } from '../http/problem-error.ts';
import { importsFr as messages } from '../messages/imports.fr.ts';
import { pointReportLines } from './point-report-lines.ts';
import { reportLines } from './report-lines.ts';
import { showProgress } from './show-progress.ts';
import { withDatabase } from './with-database.ts';

interface ImportOptions {
  readonly organisation: string;
  readonly dryRun?: boolean;
  readonly skipFaulty?: boolean;
}

interface Report {
  readonly faults: readonly { readonly severity: 'error' | 'warning' }[];
}

/** `cagette import FILE` and `cagette import pickup-points FILE`, with the same options. */
export function importCommand(): Command {
  const pickupPoints = new Command('pickup-points')
    .description('Reads pickup points (CSV, XLSX or GeoJSON) instead; those that the file does not name stay')
    .argument('<file>')
    .configureHelp({ showGlobalOptions: true })
    .action(async (file: string, _own: unknown, command: Command) => {
      await run(file, command.optsWithGlobals(), importPoints, (report, dryRun) => pointReportLines(report, messages, dryRun));
    });
  return new Command('import')
    .description('Reads a catalogue (CSV or XLSX), says what changes, and writes it unless a line is wrong')
    .argument('<file>')
    .requiredOption('--organisation <slug>', 'the farm, or the association whose farms the file names')
    .option('--dry-run', 'only says what would change')
    .option('--skip-faulty', 'takes the lines that are right and leaves the others')
    .action(async (file: string, options: ImportOptions) => {
      await run(file, options, importCatalogue, (report, dryRun) => reportLines(report, messages, dryRun));
    })
    .addCommand(pickupPoints);
}

async function run<Kind extends Report>(
  file: string,
  { organisation, dryRun = false, skipFaulty = false }: ImportOptions,
  importFile: (deps: Deps, request: ImportRequest) => Promise<Kind>,
  linesOf: (report: Kind, dryRun: boolean) => string[],
): Promise<void> {
  const bytes = await read(file);
  if (bytes === null) return fail(messages.fileNotFound(file));
  const progress = showProgress(messages.progress);
  const report = await withDatabase((deps) => importFile(deps, { organisation, bytes, dryRun, skipFaulty, onProgress: progress.show }))
    .catch((error: unknown) => {
      if (error instanceof ProblemError && error.code === 'organisation.notFound') return null;
      throw error;
    })
    .finally(progress.stop);
  if (report === null) return fail(messages.organisationNotFound(organisation));
  for (const line of linesOf(report, dryRun)) console.log(line);
  if (report.faults.some((fault) => fault.severity === 'error')) process.exitCode = 1;
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
