import type { CatalogueLine } from '../catalogue-line.ts';
import type { ImportOptions } from '../import-options.ts';
import type { RowReader } from '../row-reader.ts';
import { parseBoolean } from '../values/parse-boolean.ts';
import { MAX_NAME, MAX_REFERENCE } from './limits.ts';
import { nameOffer } from './name-offer.ts';
import { readProducer } from './read-producer.ts';
import { readProduct } from './read-product.ts';
import { readTerms } from './read-terms.ts';

/** One line of our own layout. Null after noting what is wrong with it: everything, not only the first thing. */
export function readCagetteRow(row: RowReader, options: ImportOptions): CatalogueLine | null {
  const producer = readProducer(row, options);
  const name = row.requiredText('product', MAX_NAME);
  const product = readProduct(row, name ?? '', options);
  const offerName = row.text('offer', MAX_NAME);
  const reference = row.text('reference', MAX_REFERENCE);
  const active = row.value('active', parseBoolean) ?? true;
  const terms = readTerms(row, offerName ?? '', options.organisation.country);
  if (row.failed || terms === null) return null;
  const offer = { ...terms, name: offerName ?? nameOffer(terms, options.words), reference };
  return { line: row.line, producer, product, offer, withdrawn: !active };
}
