import type { FaultCode, ImportFault } from '@cagette/sdk/contract/desk';
import type { OfferFields, ProductFields } from '../features/imports/catalogue-line.ts';
import type { ImportWords } from '../features/imports/import-options.ts';
import type { ImportedPointMessages } from './imported-points.messages.ts';

export type FaultParams = ImportFault['params'];

/** The keys of `ImportChange.fields`. */
export type ChangedField = 'productName' | 'offerName' | Exclude<keyof ProductFields | keyof OfferFields, 'name'>;

/** What an import says to people, in one language. */
export interface ImportMessages {
  readonly words: ImportWords;
  readonly faults: Readonly<Record<FaultCode, (params: FaultParams) => string>>;
  readonly points: ImportedPointMessages;
  /** «ligne 3, colonne «Prix TTC», «quatre euros»»; what is not known is left out. */
  readonly where: (line: number, column: string | null, value: string | null) => string;
  /** The place, what is wrong there, and for a warning the word for it. */
  readonly fault: (where: string, what: string, warning: string | null) => string;
  readonly warning: string;
  /** Stands in the place of `where` for what is about no single line. */
  readonly wholeFile: string;
  readonly changeKinds: Readonly<Record<'create' | 'change' | 'withdraw' | 'restore', string>>;
  readonly fields: Readonly<Record<ChangedField, string>>;
  /** Codes that stand as values of `sale`, `stockMode` and `contentUnit`. */
  readonly values: Readonly<Record<'each' | 'weighedEach' | 'bulk' | 'shared' | 'perDistribution' | 'unlimited' | 'piece', string>>;
  readonly layouts: Readonly<Record<'cagette' | 'cagettePro' | 'openFoodNetwork', string>>;
  readonly readAs: (lines: number, layout: string, encoding: string) => string;
  readonly newFarm: (name: string, slug: string) => string;
  readonly summary: (counts: {
    readonly create: number;
    readonly change: number;
    readonly withdraw: number;
    readonly restore: number;
    readonly unchanged: number;
  }) => string;
  readonly written: string;
  readonly dryRun: string;
  readonly nothingWritten: (errors: number) => string;
  readonly linesSkipped: (lines: number) => string;
  readonly progress: string;
  readonly fileNotFound: (file: string) => string;
  readonly organisationNotFound: (slug: string) => string;
}
