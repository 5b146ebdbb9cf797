import type { ImportReport } from '@cagette/sdk/contract/desk';
import type { DatabaseTransaction } from '../../db/database.ts';
import { againAfterConflict } from '../../db/transaction.ts';
import type { Deps } from '../../deps.ts';
import { importsFr } from '../../messages/imports.fr.ts';
import { organisationBySlug } from '../organisations/organisations.service.ts';
import type { OrganisationRow } from '../organisations/organisations.view.ts';
import type { CatalogueFile } from './catalogue-line.ts';
import { listImportFarms, listSlugsLike, lockForImport } from './imports.queries.ts';
import { readNetworkCatalogues } from './kept-catalogues.service.ts';
import { orderedIds } from './ordered-ids.ts';
import { planImport } from './planning/plan-import.ts';
import { slugOf } from './planning/slug.ts';
import { type Progress, readCatalogue } from './read-catalogue.ts';
import { writeImport } from './write-import.service.ts';

type ImportDeps = Pick<Deps, 'db' | 'clock' | 'changes'>;

export interface ImportRequest {
  /** The slug of a farm, or of an association whose farms the file names. */
  readonly organisation: string;
  readonly bytes: Uint8Array;
  /** Only says what would be done. */
  readonly dryRun: boolean;
  /** Leaves lines with errors out instead of writing nothing; what they are about stays as it is. */
  readonly skipFaulty: boolean;
  readonly onProgress?: Progress;
}

/**
 * Reads a catalogue file and makes the catalogue what it says, in one transaction, or says why not. The report lists every fault and every
 * change; `written` tells whether they were made.
 *
 * @throws organisation.notFound
 */
export async function importCatalogue(deps: ImportDeps, request: ImportRequest): Promise<ImportReport> {
  const organisation = await organisationBySlug(deps, request.organisation);
  const file = await readCatalogue(request.bytes, { organisation, words: importsFr.words }, request.onProgress);
  const faulty = file.faults.some((fault) => fault.severity === 'error');
  const writes = !request.dryRun && (!faulty || request.skipFaulty) && file.lines.length > 0;
  if (!writes) return planOnly(deps, organisation, file);
  const report = await againAfterConflict(() => deps.db.transaction().execute((trx) => planAndWrite(trx, deps, organisation, file)));
  if (report.changes.length > 0) deps.changes.publish({ kind: 'catalogue' });
  if (report.newFarms.length > 0) deps.changes.publish({ kind: 'network', organisationIds: [organisation.id] });
  return report;
}

async function planOnly(deps: ImportDeps, organisation: OrganisationRow, file: CatalogueFile): Promise<ImportReport> {
  const { plan } = await deps.db
    .transaction()
    .setAccessMode('read only')
    .setIsolationLevel('repeatable read')
    .execute((trx) => planFor(trx, deps, organisation, file));
  return reportOf(file, plan, plan.newFarms, false);
}

async function planAndWrite(
  trx: DatabaseTransaction,
  deps: ImportDeps,
  organisation: OrganisationRow,
  file: CatalogueFile,
): Promise<ImportReport> {
  const farms = await listImportFarms(trx, organisation.id, organisation.kind);
  await lockForImport(
    trx,
    organisation.id,
    farms.map((farm) => farm.id),
  );
  const { plan } = await planFor(trx, deps, organisation, file);
  const newFarms = await writeImport(trx, deps, organisation, plan);
  return reportOf(file, plan, newFarms, true);
}

async function planFor(trx: DatabaseTransaction, deps: ImportDeps, organisation: OrganisationRow, file: CatalogueFile) {
  const kept = await readNetworkCatalogues(trx, organisation);
  const producers = new Set(file.lines.map((line) => slugOf(line.producer ?? organisation.name)));
  const takenSlugs = new Set(await listSlugsLike(trx, [...producers]));
  return { plan: planImport(file, { kept, takenSlugs, makeId: orderedIds(deps.clock.now()) }) };
}

function reportOf(
  file: CatalogueFile,
  plan: Pick<ImportReport, 'unchanged'> & { readonly changes: readonly ImportReport['changes'][number][] },
  newFarms: readonly { readonly name: string; readonly slug: string }[],
  written: boolean,
): ImportReport {
  return {
    layout: file.layout,
    encoding: file.encoding,
    lines: file.lineCount,
    newFarms: newFarms.map(({ name, slug }) => ({ name, slug })),
    changes: [...plan.changes],
    unchanged: plan.unchanged,
    faults: [...file.faults],
    written,
  };
}
