import type { PointImportReport } from '@cagette/sdk/contract/desk';
import type { PointFields } from '../features/imports/points/point-line.ts';
import type { PlaceSort } from '../features/imports/values/parse-point-kind.ts';

/** What an import of pickup points says to people, in one language, beside what every import says. */
export interface ImportedPointMessages {
  /** A place without a name: «Ferme, Zwönitz». */
  readonly placeName: (sort: PlaceSort, town: string) => string;
  readonly layouts: Readonly<Record<PointImportReport['layout'], string>>;
  readonly readAs: (lines: number, layout: string, encoding: string) => string;
  /** «lieu 12, colonne «kind», «moulin»»: GeoJSON has features instead of lines. */
  readonly whereFeature: (feature: number, column: string | null, value: string | null) => string;
  readonly changeKinds: Readonly<Record<'create' | 'change' | 'absent', string>>;
  readonly fields: Readonly<Record<keyof PointFields, string>>;
  readonly values: Readonly<Record<PointFields['kind'] | 'true' | 'false', string>>;
  readonly weekdays: readonly [string, string, string, string, string, string, string];
  readonly moreChanges: (count: number) => string;
  readonly summary: (counts: Pick<PointImportReport, 'created' | 'changed' | 'unchanged' | 'absent'>) => string;
  readonly written: string;
}
