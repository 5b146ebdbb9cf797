import type { PointChange, PointImportReport } from '@cagette/sdk/contract/desk';
import type { DatabaseTransaction } from '../../db/database.ts';
import type { Deps } from '../../deps.ts';
import { importsFr } from '../../messages/imports.fr.ts';
import { organisationBySlug } from '../organisations/organisations.service.ts';
import { atlasOf } from '../places/atlas.ts';
import { lockForImport } from './imports.queries.ts';
import type { ImportRequest } from './imports.service.ts';
import { orderedIds } from './ordered-ids.ts';
import { planPoints, type PointPlan } from './points/plan-points.ts';
import type { PointFile } from './points/point-line.ts';
import { insertPoints, listOwnPoints, updatePoints } from './points.queries.ts';
import { readPoints } from './points/read-points.ts';

type ImportDeps = Pick<Deps, 'db' | 'clock' | 'changes' | 'places'>;

/** A report of 24,000 new points would be longer than their file. */
const MAX_CHANGES = 1000;
const tellFirst: readonly PointChange['kind'][] = ['change', 'absent', 'create'];

/**
 * Reads a file of pickup points and makes the organisation's own what it says, in one transaction, or says why not. Points that it does not name stay. The report
 * lists the faults, what was put right, and the changes; `written` tells whether they were made.
 *
 * @throws organisation.notFound
 */
export async function importPoints(deps: ImportDeps, request: ImportRequest): Promise<PointImportReport> {
  const organisation = await organisationBySlug(deps, request.organisation);
  const atlas = atlasOf(await deps.places());
  const file = await readPoints(request.bytes, { organisation, atlas, placeName: importsFr.points.placeName }, request.onProgress);
  const isFaulty = file.faults.some((fault) => fault.severity === 'error');
  const writes = !request.dryRun && (!isFaulty || request.skipFaulty) && file.lines.length > 0;
  const plan = await deps.db.transaction().execute(async (trx) => {
    if (writes) await lockForImport(trx, organisation.id, []);
    return writes ? planAndWrite(trx, deps, organisation.id, file) : planFor(trx, deps, organisation.id, file);
  });
  if (writes && plan.created.length + plan.changed.length > 0) {
    deps.changes.publish({ kind: 'network', organisationIds: [organisation.id] });
    // Shelves name the place where they are collected.
    if (plan.changed.length > 0) deps.changes.publish({ kind: 'catalogue' });
  }
  return reportOf(file, plan, writes);
}

async function planFor(trx: DatabaseTransaction, deps: ImportDeps, organisationId: string, file: PointFile): Promise<PointPlan> {
  const makeId = orderedIds(deps.clock.now());
  return planPoints(file, await listOwnPoints(trx, organisationId), () => makeId('pickupPoint'));
}

async function planAndWrite(trx: DatabaseTransaction, deps: ImportDeps, organisationId: string, file: PointFile): Promise<PointPlan> {
  const plan = await planFor(trx, deps, organisationId, file);
  await insertPoints(trx, organisationId, plan.created, deps.clock.now().toISOString());
  await updatePoints(trx, plan.changed);
  return plan;
}

function reportOf(file: PointFile, plan: PointPlan, written: boolean): PointImportReport {
  const changes = plan.changes.toSorted((a, b) => tellFirst.indexOf(a.kind) - tellFirst.indexOf(b.kind)).slice(0, MAX_CHANGES);
  return {
    layout: file.layout,
    encoding: file.encoding,
    lines: file.lineCount,
    created: plan.created.length,
    changed: plan.changed.length,
    unchanged: plan.unchanged,
    absent: plan.absent.length,
    changes,
    faults: [...file.faults],
    written,
  };
}
