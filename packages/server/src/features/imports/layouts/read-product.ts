import type { ProductFields } from '../catalogue-line.ts';
import type { ImportOptions } from '../import-options.ts';
import type { RowReader } from '../row-reader.ts';
import { parseAlcohol } from '../values/parse-alcohol.ts';
import { parseAllergens } from '../values/parse-allergens.ts';
import { parseLabels } from '../values/parse-labels.ts';
import { MAX_LONG_TEXT, MAX_NAME, MAX_SHORT_TEXT } from './limits.ts';

/** The columns about a product, which all layouts read alike; `name` is read apart because a layout may have it on another line. */
export function readProduct(row: RowReader, name: string, options: ImportOptions): ProductFields {
  return {
    name,
    category: row.text('category', MAX_NAME) ?? options.words.otherCategory,
    description: row.text('description', MAX_LONG_TEXT),
    labels: parseLabels(row.text('labels', MAX_SHORT_TEXT) ?? ''),
    origin: row.text('origin', MAX_SHORT_TEXT),
    ingredients: row.text('ingredients', MAX_LONG_TEXT),
    allergens: row.value('allergens', parseAllergens) ?? [],
    storage: row.text('storage', MAX_SHORT_TEXT),
    alcoholBp: row.value('alcohol', parseAlcohol),
  };
}
