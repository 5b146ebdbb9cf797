import { foldText } from '../fold-text.ts';
import type { ImportOptions } from '../import-options.ts';
import type { RowReader } from '../row-reader.ts';
import { MAX_NAME } from './limits.ts';

/** Whose line it is: null for the importing farm's own. A farm may name itself and nobody else; an association must say which of its farms. */
export function readProducer(row: RowReader, { organisation }: ImportOptions): string | null {
  if (organisation.kind === 'association') return row.requiredText('producer', MAX_NAME);
  const producer = row.text('producer', MAX_NAME);
  const own = [organisation.name, organisation.slug].map(foldText);
  if (producer !== null && !own.includes(foldText(producer)))
    row.fault('producer', 'value.unknownProducer', { expected: organisation.name });
  return null;
}
