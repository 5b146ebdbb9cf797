import type { ImportFault, ImportReport } from '@cagette/sdk/contract/desk';
import { decimalText } from '../features/exports/decimal-text.ts';
import type { ImportMessages } from '../messages/imports.messages.ts';

type Reported = Pick<ImportReport, 'faults' | 'written'>;

const CONTROL = /[\u0000-\u001f\u007f-\u009f]/g;

/** What an import says on a terminal: what was read, what is wrong line by line, what changes, and whether it was written. */
export function reportLines(report: ImportReport, messages: ImportMessages, dryRun: boolean): string[] {
  return [
    messages.readAs(report.lines, messages.layouts[report.layout], report.encoding),
    ...report.faults.map((fault) => faultLine(fault, messages)),
    ...report.newFarms.map((farm) => messages.newFarm(plain(farm.name), farm.slug)),
    ...report.changes.map((change) => changeLine(change, messages)),
    messages.summary({ ...countKinds(report), unchanged: report.unchanged }),
    ...outcome(report, messages, dryRun),
  ];
}

/** «ligne 3, colonne «Prix TTC», «quatre euros»: ce n’est pas un prix.» */
export function faultLine(fault: ImportFault, messages: ImportMessages, whereOf = messages.where): string {
  const column = fault.column === null ? null : plain(fault.column);
  const value = fault.value === null ? null : plain(fault.value);
  const where = fault.line === null ? messages.wholeFile : whereOf(fault.line, column, value);
  return messages.fault(where, plain(messages.faults[fault.code](fault.params)), fault.severity === 'warning' ? messages.warning : null);
}

function changeLine(change: ImportReport['changes'][number], messages: ImportMessages): string {
  const what = [change.farmName, change.productName, change.offerName].map(plain).join(' · ');
  const fields = Object.entries(change.fields).map(([field, [before, after]]) => {
    const label = isKey(messages.fields, field) ? messages.fields[field] : field;
    return `${label} ${shown(field, before, messages)} → ${shown(field, after, messages)}`;
  });
  return [`${messages.changeKinds[change.kind]} · ${what}`, ...fields].join(' · ');
}

/** Cents, basis points and hundredths with a comma; codes as words; nothing as a dash. */
function shown(field: string, value: string | number | null, messages: ImportMessages): string {
  if (value === null || value === '') return '—';
  if (typeof value === 'number' && /(?:Cents|Bp)$/.test(field)) return decimalText(value, { trimmed: field.endsWith('Bp') });
  const isCode = field === 'sale' || field === 'stockMode' || field === 'contentUnit';
  return typeof value === 'string' && isCode && isKey(messages.values, value) ? messages.values[value] : plain(String(value));
}

function isKey<Table extends object>(table: Table, key: PropertyKey): key is keyof Table {
  return Object.hasOwn(table, key);
}

function countKinds(report: ImportReport): Record<'create' | 'change' | 'withdraw' | 'restore', number> {
  const counts = { create: 0, change: 0, withdraw: 0, restore: 0 };
  for (const change of report.changes) counts[change.kind]++;
  return counts;
}

export function outcome(report: Reported, messages: ImportMessages, dryRun: boolean, written = messages.written): string[] {
  const listed = report.faults.filter((fault) => fault.severity === 'error').length;
  const errors = Number(report.faults.find((fault) => fault.code === 'file.moreFaults')?.params['errors'] ?? listed);
  if (report.written) return errors === 0 ? [written] : [messages.linesSkipped(faultyLines(report)), written];
  if (dryRun) return [messages.dryRun];
  return [messages.nothingWritten(errors)];
}

function faultyLines(report: Reported): number {
  return new Set(report.faults.flatMap(({ severity, line }) => (severity === 'error' && line !== null ? [line] : []))).size;
}

/** A file's text must not move a terminal's cursor. */
export function plain(text: string): string {
  return text.replace(CONTROL, ' ');
}
