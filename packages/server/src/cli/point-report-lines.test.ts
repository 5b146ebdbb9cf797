import type { PointImportReport } from '@cagette/sdk/contract/desk';
import { describe, expect, test } from 'vitest';
import { importsEn } from '../messages/imports.en.ts';
import { importsFr } from '../messages/imports.fr.ts';
import { pointReportLines } from './point-report-lines.ts';

const nnbsp = (text: string) => text.replaceAll('~', '\u202f');
const change = { name: 'Halle\u001b[2J', city: 'Bastia', reference: 'halle|20200|bastia', fields: {} };
const report: PointImportReport = {
  layout: 'spreadsheet',
  encoding: 'windows-1252',
  lines: 4,
  created: 1,
  changed: 1,
  unchanged: 1,
  absent: 1,
  changes: [
    {
      ...change,
      kind: 'change',
      fields: { usualWeekday: [6, 2], kind: ['market', 'station'], wheelchair: [null, false], access: [null, 'Escaliers'] },
    },
    { ...change, kind: 'absent' },
  ],
  faults: [
    { line: 3, column: 'Latitude', value: '9,45', code: 'place.swapped', severity: 'warning', params: { latitude: 42.7, longitude: 9.45 } },
  ],
  written: true,
};

describe('What an import of pickup points says on a terminal', () => {
  test('tells what was put right, what changes, what the file does not name, and that more is not listed', () => {
    expect(pointReportLines(report, importsFr, false)).toEqual([
      '4 lieux lus (tableau, windows-1252)',
      nnbsp(
        'ligne 3, colonne «~Latitude~», «~9,45~» (à vérifier)~: latitude et longitude étaient inversées~; elles sont remises en ordre~: 42,7 et 9,45.',
      ),
      'modifié · Halle [2J · Bastia · jour samedi → mardi · type marché → gare · accessible en fauteuil — → non · accès — → Escaliers',
      'absent du fichier, gardé · Halle [2J · Bastia',
      'et un autre, qui n’est pas listé',
      '1 à créer, 1 à modifier, 1 sans changement, 1 absent du fichier et gardé',
      'Les points de retrait sont à jour.',
    ]);
  });

  test('names features by their number, says why nothing was written, and speaks English', () => {
    const faulty: PointImportReport = {
      ...report,
      layout: 'geojson',
      changes: [],
      created: 0,
      changed: 0,
      absent: 0,
      faults: [{ line: 7, column: 'geometry', value: 'Polygon', code: 'feature.notPoint', severity: 'error', params: {} }],
      written: false,
    };
    expect(pointReportLines(faulty, importsFr, false).slice(1, 2)).toEqual([
      nnbsp('lieu 7, propriété «~geometry~», «~Polygon~»~: un point de retrait est un point, avec une longitude et une latitude.'),
    ]);
    const oneName = {
      ...faulty.faults[0]!,
      code: 'place.namesMade',
      severity: 'warning',
      params: { count: 1, example: 'Ferme, Corte' },
    } as const;
    expect(pointReportLines({ ...faulty, faults: [oneName] }, importsFr, false)[1]).toContain(
      nnbsp('un lieu n’a pas de nom~; il reçoit celui-ci, «~Ferme, Corte~».'),
    );
    expect(pointReportLines(faulty, importsFr, false).at(-1)).toContain('une erreur est à corriger');
    expect(pointReportLines({ ...faulty, faults: [] }, importsEn, true).at(-1)).toBe('Dry run: nothing was written.');
  });
});
