import type { CatalogueLine, OfferFields } from '../catalogue-line.ts';
import type { ImportOptions } from '../import-options.ts';
import type { RowReader } from '../row-reader.ts';
import { parseBoolean } from '../values/parse-boolean.ts';
import { parseMeasure, wholeQuantity } from '../values/parse-measure.ts';
import { centsOf, parsePrice } from '../values/parse-price.ts';
import { parseStock, type Stock, UNLIMITED } from '../values/parse-stock.ts';
import { parseUnit, type Unit } from '../values/parse-unit.ts';
import { foodRateOf, parseVatRate } from '../values/parse-vat-rate.ts';
import { contentWords } from './content-words.ts';
import { MAX_NAME, MAX_REFERENCE, MAX_SHORT_TEXT } from './limits.ts';
import { readProducer } from './read-producer.ts';
import { readProduct } from './read-product.ts';

const PIECE: Unit = { base: 'piece', numerator: 1, places: 0 };

/** One variant of Open Food Network's product list: `units` × `unit_type`, or so many of what `variant_unit_name` names, at a price a piece. */
export function readOpenFoodNetworkRow(row: RowReader, options: ImportOptions): CatalogueLine | null {
  const producer = readProducer(row, options);
  const name = row.requiredText('product', MAX_NAME);
  const product = readProduct(row, name ?? '', options);
  const displayName = row.text('offer', MAX_NAME);
  const reference = row.text('reference', MAX_REFERENCE);
  const content = readContent(row);
  if (row.cell('price') === '') row.fault('price', 'value.missing', { expected: '4.20' });
  const price = row.value('price', parsePrice);
  const priceCents = price === null ? null : centsOf(price);
  const stock = readStock(row);
  const vatRateBp = readVatRate(row, options.organisation.country);
  if (row.failed || content === null || priceCents === null || stock === null) return null;
  const packaging = contentName(content, row.text('itemName', MAX_NAME), options);
  const offer: OfferFields = {
    name: displayName === null ? packaging : `${displayName}, ${packaging}`,
    reference,
    sale: 'each',
    priceCents,
    vatRateBp,
    depositCents: 0,
    contentQuantity: content.quantity,
    contentUnit: content.base,
    step: 1,
    weighed: false,
    stockMode: stock.mode,
    declaredStock: stock.quantity,
  };
  return { line: row.line, producer, product, offer, withdrawn: false };
}

interface Content {
  readonly quantity: number;
  readonly base: Unit['base'];
}

function readContent(row: RowReader): Content | null {
  if (row.cell('contentQuantity') === '') row.fault('contentQuantity', 'value.missing', { expected: '500' });
  const measure = row.value('contentQuantity', parseMeasure);
  const unit =
    row.cell('contentUnit') === '' || row.cell('contentUnit').toLowerCase() === 'items' ? PIECE : row.value('contentUnit', parseUnit);
  if (measure === null || unit === null) return null;
  const quantity = wholeQuantity(measure.amount, measure.unit ?? unit);
  if (quantity !== null && quantity > 0) return { quantity, base: (measure.unit ?? unit).base };
  row.fault('contentQuantity', 'value.notQuantity', { expected: '500' });
  return null;
}

/** On demand is unlimited; otherwise there is what is on hand, and none where the cell is empty. */
function readStock(row: RowReader): Stock | null {
  const onDemand = row.value('onDemand', parseBoolean) ?? false;
  if (onDemand || !row.has('stock')) return UNLIMITED;
  return row.cell('stock') === '' ? { mode: 'shared', quantity: 0 } : row.parsed('stock', parseStock(row.cell('stock'), 'each', PIECE));
}

/** A tax category is a name of somebody's choosing; where it holds no rate, most food's is taken and said. */
function readVatRate(row: RowReader, country: string): number {
  const category = row.text('vat', MAX_SHORT_TEXT) ?? '';
  const written = /\d+(?:[.,]\d+)?\s*%?/.exec(category)?.[0];
  const rate = written === undefined ? null : parseVatRate(written, country);
  if (rate?.ok === true) return rate.value;
  const assumed = foodRateOf(country);
  if (row.has('vat')) row.fault('vat', category === '' ? 'value.missing' : 'value.notVatRate', { assumedBp: assumed }, 'warning');
  return assumed;
}

function contentName(content: Content, itemName: string | null, { words }: ImportOptions): string {
  if (content.base !== 'piece') return contentWords(content.quantity, content.base, words.locale);
  if (itemName !== null) return content.quantity === 1 ? itemName : `${content.quantity} ${itemName}`;
  return content.quantity === 1 ? words.onePiece : words.pieces(content.quantity);
}
