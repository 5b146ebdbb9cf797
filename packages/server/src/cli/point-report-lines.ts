import type { PointChange, PointImportReport } from '@cagette/sdk/contract/desk';
import type { ImportMessages } from '../messages/imports.messages.ts';
import type { ImportedPointMessages } from '../messages/imported-points.messages.ts';
import { faultLine, outcome, plain } from './report-lines.ts';

/** A terminal has no room for more of each kind; the others are counted. */
const MOST_OF_A_KIND = 20;
const changeKinds: readonly PointChange['kind'][] = ['create', 'change', 'absent'];

/** What an import of pickup points says on a terminal: what matters most comes last, where it is read. */
export function pointReportLines(report: PointImportReport, messages: ImportMessages, dryRun: boolean): string[] {
  const { points } = messages;
  const where = report.layout === 'geojson' ? points.whereFeature : messages.where;
  const totals = { change: report.changed, absent: report.absent, create: report.created };
  return [
    points.readAs(report.lines, points.layouts[report.layout], report.encoding),
    ...changeKinds.flatMap((kind) => changesOf(kind, totals[kind], report, points)),
    ...report.faults.map((fault) => faultLine(fault, messages, where)),
    points.summary(report),
    ...outcome(report, messages, dryRun, points.written),
  ];
}

function changesOf(kind: PointChange['kind'], total: number, { changes }: PointImportReport, messages: ImportedPointMessages): string[] {
  const listed = changes.filter((change) => change.kind === kind).slice(0, MOST_OF_A_KIND);
  const others = total - listed.length;
  const more = others > 0 ? [`${messages.changeKinds[kind]} · ${messages.moreChanges(others)}`] : [];
  return [...listed.map((change) => changeLine(change, messages)), ...more];
}

function changeLine({ kind, name, city, fields }: PointChange, messages: ImportedPointMessages): string {
  const what = [name, city].filter((part) => part !== '').map(plain);
  const changed = Object.entries(fields).map(([field, [before, after]]) => {
    const label = isKey(messages.fields, field) ? messages.fields[field] : field;
    return `${label} ${shown(field, before, messages)} → ${shown(field, after, messages)}`;
  });
  return [messages.changeKinds[kind], ...what, ...changed].join(' · ');
}

function shown(field: string, value: string | number | boolean | null, messages: ImportedPointMessages): string {
  if (value === null || value === '') return '—';
  if (field === 'usualWeekday') return messages.weekdays[Number(value) - 1] ?? String(value);
  const text = String(value);
  return (field === 'kind' || typeof value === 'boolean') && isKey(messages.values, text) ? messages.values[text] : plain(text);
}

function isKey<Table extends object>(table: Table, key: PropertyKey): key is keyof Table {
  return Object.hasOwn(table, key);
}
