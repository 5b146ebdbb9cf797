import { importsFr } from '../../../messages/imports.fr.ts';
import type { ImportOptions } from '../import-options.ts';

export const farmOptions: ImportOptions = {
  organisation: { kind: 'farm', name: 'Ferme Petra Bianca', slug: 'ferme-petra-bianca', country: 'FR' },
  words: importsFr.words,
};

export const associationOptions: ImportOptions = {
  organisation: { kind: 'association', name: 'Corse circuits courts', slug: 'corse-circuits-courts', country: 'FR' },
  words: importsFr.words,
};
