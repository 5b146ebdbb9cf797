import { faultCodes } from '@cagette/sdk/contract/desk';
import { describe, expect, it } from 'vitest';
import { readCatalogue } from '../features/imports/read-catalogue.ts';
import { demoFile } from '../features/imports/testing/demo-files.ts';
import { farmOptions } from '../features/imports/testing/import-options.ts';
import { importsEn } from '../messages/imports.en.ts';
import { importsFr } from '../messages/imports.fr.ts';
import { faultLine, reportLines } from './report-lines.ts';

const nnbsp = (text: string) => text.replaceAll('~', '\u202f');

describe('what an import says on a terminal', () => {
  it('explains the faulty spreadsheet line by line', async () => {
    const file = await readCatalogue(demoFile('catalogue-with-faults.csv'), farmOptions);
    const lines = file.faults.map((fault) => faultLine(fault, importsFr));
    expect(lines[0]).toBe(
      nnbsp('ligne 2, colonne «~Prix TTC~», «~quatre euros~»~: ce n’est pas un prix. On attend par exemple~: 4,20, 4,20 €, 4,20 €/kg.'),
    );
    expect(lines[7]).toBe(nnbsp('ligne 9, colonne «~Référence~», «~X-7~»~: déjà utilisée à la ligne 8.'));
    expect(lines[8]).toBe(
      nnbsp(
        "ligne 10, colonne «~Produit~», «~=CMD|' /C calc'!A0~» (à vérifier)~: ce nom ressemble à une formule~; il est gardé tel quel, comme du texte.",
      ),
    );
  });

  it('has a sentence for every code in both languages', () => {
    for (const code of faultCodes) {
      for (const messages of [importsFr, importsEn]) expect(messages.faults[code]({ expected: 'x', more: 1 })).toMatch(/\S/);
    }
  });

  it('says what was written and what was left aside', () => {
    const change = { farmName: 'Ferme', productName: 'Miel\u001b[2J', offerName: 'pot', reference: null };
    const report = {
      layout: 'cagette' as const,
      encoding: 'utf-8',
      lines: 2,
      newFarms: [],
      changes: [
        { ...change, kind: 'create' as const, fields: {} },
        { ...change, kind: 'change' as const, fields: { priceCents: [1190, 1250] as [number, number] } },
      ],
      unchanged: 0,
      faults: [],
      written: true,
    };
    expect(reportLines(report, importsFr, false)).toEqual([
      '2 lignes lues (présentation Cagette, utf-8)',
      'nouveau · Ferme · Miel [2J · pot',
      'modifié · Ferme · Miel [2J · pot · prix 11,90 → 12,50',
      '1 à créer, 1 à modifier, 0 à retirer, 0 à remettre en vente, 0 sans changement',
      'Le catalogue est à jour.',
    ]);
    expect(reportLines({ ...report, written: false }, importsFr, true).at(-1)).toBe(nnbsp('Essai~: rien n’a été écrit.'));
  });
});
