import type { ImportReport } from '@cagette/sdk/contract/desk';
import type { Column } from './column.ts';

/** How a kind of file names its columns. */
export interface Layout<Name extends string = ImportReport['layout']> {
  readonly name: Name;
  /** Names of each column; the first is the one that a message asks for. */
  readonly headers: Readonly<Partial<Record<Column, readonly [string, ...string[]]>>>;
  /** Columns that such files have and that mean nothing here. */
  readonly ignored: readonly string[];
  /** One of each group must be there. */
  readonly required: readonly (readonly Column[])[];
  /** Columns by which the layout is told from the others. */
  readonly telling: readonly Column[];
}
