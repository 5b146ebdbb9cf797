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
      'nouveau · et un autre, qui n’est pas listé',
      'modifié · Halle [2J · Bastia · jour samedi → mardi · type marché → gare · accessible en fauteuil — → non · accès — → Escaliers',
      'absent du fichier, gardé · Halle [2J · Bastia',
      nnbsp(
        'ligne 3, colonne «~Latitude~», «~9,45~» (à vérifier)~: latitude et longitude étaient inversées~; elles sont remises en ordre~: 42,7 et 9,45.',
      ),
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
      line: null,
      column: null,
      value: null,
      code: 'place.namesMade',
      severity: 'warning',
      params: { count: 1, example: 'Ferme, Corte' },
    } as const;
    expect(pointReportLines({ ...faulty, faults: [oneName] }, importsFr, false)[1]).toBe(
      nnbsp('fichier (à vérifier)~: un lieu n’a pas de nom~; il reçoit celui-ci, «~Ferme, Corte~».'),
    );
    expect(pointReportLines(faulty, importsFr, false).at(-1)).toContain('une erreur est à corriger');
    expect(pointReportLines({ ...faulty, faults: [] }, importsEn, true).at(-1)).toBe('Dry run: nothing was written.');
  });

  test('lists twenty changes of each kind, however many there are, then what is about the whole file, then the sums', () => {
    const many = (kind: 'create' | 'change' | 'absent', count: number) => Array.from({ length: count }, () => ({ ...change, kind }));
    const counts = (code: 'place.withoutAddress' | 'place.kindsUnknown', count: number) =>
      ({ line: null, column: null, value: null, code, severity: 'warning', params: { count, example: 'moulin' } }) as const;
    const large: PointImportReport = {
      ...report,
      layout: 'geojson',
      written: false,
      lines: 23_972,
      created: 23_000,
      changed: 21,
      absent: 20,
      changes: [...many('change', 21), ...many('absent', 20), ...many('create', 959)],
      faults: [counts('place.withoutAddress', 23_972), counts('place.kindsUnknown', 83)],
    };
    const lines = pointReportLines(large, importsFr, true);
    const each = (label: string) => lines.filter((line) => line.startsWith(`${label} · Halle`)).length;
    expect([each('nouveau'), each('modifié'), each('absent du fichier, gardé')]).toEqual([20, 20, 20]);
    expect(lines.filter((line) => line.includes('list'))).toEqual([
      'nouveau · et 22980 autres, qui ne sont pas listés',
      'modifié · et un autre, qui n’est pas listé',
    ]);
    expect(lines.slice(-4)).toEqual([
      nnbsp('fichier (à vérifier)~: 23972 lieux n’ont pas d’adresse dans ce fichier.'),
      nnbsp('fichier (à vérifier)~: 83 lieux sont d’un type qui n’est pas connu, comme «~moulin~»~; ils deviennent «~autre~».'),
      '23000 à créer, 21 à modifier, 1 sans changement, 20 absents du fichier et gardés',
      nnbsp('Essai~: rien n’a été écrit.'),
    ]);
    expect(pointReportLines({ ...large, faults: [counts('place.withoutAddress', 1)] }, importsEn, true).at(-3)).toBe(
      'file (to check): one place has no address in this file.',
    );
  });
});
