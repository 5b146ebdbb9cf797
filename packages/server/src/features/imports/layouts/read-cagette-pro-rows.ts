import { pricePerKilogram } from '@cagette/sdk/contract/money';
import type { CatalogueLine, OfferFields, ProductFields } from '../catalogue-line.ts';
import type { ImportOptions } from '../import-options.ts';
import type { RowReader } from '../row-reader.ts';
import { parseBoolean } from '../values/parse-boolean.ts';
import { type Measure, parseMeasure, wholeQuantity } from '../values/parse-measure.ts';
import { centsOf, parsePrice } from '../values/parse-price.ts';
import { parseUnit, type Unit } from '../values/parse-unit.ts';
import { parseVatRate } from '../values/parse-vat-rate.ts';
import { MAX_NAME, MAX_REFERENCE } from './limits.ts';
import { nameOffer } from './name-offer.ts';
import { readProducer } from './read-producer.ts';
import { readProduct } from './read-product.ts';

const PIECE: Unit = { base: 'piece', numerator: 1, places: 0 };
const ORGANIC_LABEL = 'AB';
/** `qt a virgule` sells decimals of the unit; a tenth of a kilogram or litre is the step. */
const DECIMAL_STEP = 100;

interface ProductLine {
  readonly product: ProductFields;
  readonly unit: Unit | null;
  readonly decimals: boolean;
}

/** A reader of Cagette Pro's rows, to be called in order: a line without a product's name belongs to the product above. */
export function cagetteProRows(options: ImportOptions): (row: RowReader) => CatalogueLine | null {
  let above: ProductLine | null = null;
  return (row) => {
    const producer = readProducer(row, options);
    if (row.cell('product') !== '') above = readProductLine(row, options);
    if (above === null) row.fault('product', 'offer.withoutProduct');
    const offer = readOffer(row, above, options);
    if (row.failed || above === null || offer === null) return null;
    const active = row.value('active', parseBoolean) ?? true;
    return row.failed ? null : { line: row.line, producer, product: above.product, offer, withdrawn: !active };
  };
}

function readProductLine(row: RowReader, options: ImportOptions): ProductLine {
  const name = row.requiredText('product', MAX_NAME) ?? row.cell('product');
  const organic = row.value('organic', parseBoolean) ?? false;
  const product = { ...readProduct(row, name, options), labels: organic ? [ORGANIC_LABEL] : [] };
  const unit = row.cell('contentUnit') === '' ? PIECE : row.value('contentUnit', parseUnit);
  return { product, unit, decimals: row.value('decimals', parseBoolean) ?? false };
}

function readOffer(row: RowReader, above: ProductLine | null, options: ImportOptions): OfferFields | null {
  const name = row.text('offer', MAX_NAME);
  const reference = row.text('reference', MAX_REFERENCE);
  for (const column of ['priceWithoutVat', 'vat'] as const) if (row.cell(column) === '') row.fault(column, 'value.missing');
  const price = row.value('priceWithoutVat', parsePrice);
  const vatRateBp = row.value('vat', (text) => parseVatRate(text, options.organisation.country));
  const quantity = readQuantity(row, above?.unit ?? null);
  if (row.failed || above === null || price === null || vatRateBp === null) return null;
  const cents = centsOf(price, vatRateBp);
  if (cents === null) {
    row.fault('priceWithoutVat', 'value.notMoney');
    return null;
  }
  const terms = above.decimals && quantity.base !== 'piece' ? loose(cents, quantity) : packed(cents, quantity);
  const rest = { vatRateBp, depositCents: 0, stockMode: 'unlimited', declaredStock: null } as const;
  return { ...terms, ...rest, name: name ?? nameOffer(terms, options.words), reference };
}

interface Content {
  readonly quantity: number;
  readonly base: Unit['base'];
}

function readQuantity(row: RowReader, unit: Unit | null): Content {
  const measure: Measure | null = row.value('contentQuantity', parseMeasure);
  const own = measure?.unit ?? unit ?? PIECE;
  const quantity = measure === null ? own.numerator : wholeQuantity(measure.amount, own);
  if (quantity === null || quantity === 0) row.fault('contentQuantity', 'value.notQuantity', { expected: '1, 0,5, 420' });
  return { quantity: quantity ?? 1, base: own.base };
}

function packed(priceCents: number, content: Content) {
  return { sale: 'each', weighed: false, priceCents, contentQuantity: content.quantity, contentUnit: content.base, step: 1 } as const;
}

/** The price is that of the quantity; what is sold loose is priced by the kilogram or litre. */
function loose(cents: number, content: Content) {
  const priceCents = pricePerKilogram(cents, content.quantity);
  return { sale: 'bulk', weighed: false, priceCents, contentQuantity: null, contentUnit: content.base, step: DECIMAL_STEP } as const;
}
