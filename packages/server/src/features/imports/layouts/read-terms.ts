import type { ContentUnit } from '@cagette/sdk/contract/quantity';
import type { OfferFields } from '../catalogue-line.ts';
import type { Column } from './column.ts';
import type { RowReader } from '../row-reader.ts';
import { measureInName, parseMeasure, wholeQuantity } from '../values/parse-measure.ts';
import { centsOf, parseAmount, parsePrice, type WrittenPrice } from '../values/parse-price.ts';
import { inferSale, parseSale, type SaleKind } from '../values/parse-sale.ts';
import { parseStock, UNLIMITED } from '../values/parse-stock.ts';
import { expectedMeasures, parseUnit, type Unit } from '../values/parse-unit.ts';
import { parseVatRate } from '../values/parse-vat-rate.ts';

type Terms = Omit<OfferFields, 'name' | 'reference'>;

/** The step of what is sold loose when neither the content nor the packaging's name says: 100 g or 100 ml. */
const DEFAULT_STEP = 100;
const GRAM: Unit = { base: 'g', numerator: 1, places: 0 };
const MILLILITRE: Unit = { base: 'ml', numerator: 1, places: 0 };
const PIECE: Unit = { base: 'piece', numerator: 1, places: 0 };

/** How our own layout says that an offer is sold: kind of sale, content, price, VAT, deposit, stock. Null after noting why not. */
export function readTerms(row: RowReader, offerName: string, country: string): Terms | null {
  const priceColumn: Column = row.has('price') ? 'price' : 'priceWithoutVat';
  if (row.cell(priceColumn) === '') row.fault(priceColumn, 'value.missing', { expected: '4,20 €' });
  if (row.cell('vat') === '') row.fault('vat', 'value.missing', { expected: '5,5' });
  const price = row.value(priceColumn, parsePrice);
  const vatRateBp = row.value('vat', (text) => parseVatRate(text, country));
  const unit = row.value('contentUnit', parseUnit);
  const byMeasure = price?.per != null && price.per.basis !== 'piece';
  const kind = row.value('sale', parseSale) ?? inferSale(offerName, byMeasure);
  checkPriceBasis(row, priceColumn, price, kind);
  const content = kind.sale === 'bulk' ? readLoose(row, offerName, unit, price) : readContent(row, offerName, unit, kind);
  const stock = row.has('stock') ? row.parsed('stock', parseStock(row.cell('stock'), kind.sale, content.stockUnit)) : UNLIMITED;
  const depositCents = row.value('deposit', parseAmount) ?? 0;
  if (kind.sale === 'bulk' && depositCents > 0) row.fault('deposit', 'value.unitMismatch', { expected: 'pièce' });
  const priceCents = price === null ? null : centsOf(price, priceColumn === 'price' ? 0 : (vatRateBp ?? 0));
  if (price !== null && priceCents === null) row.fault(priceColumn, 'value.notMoney', { expected: '4,20 €' });
  if (row.failed || priceCents === null || vatRateBp === null || stock === null) return null;
  const { contentQuantity, contentUnit, step } = content;
  return {
    ...kind,
    priceCents,
    vatRateBp,
    depositCents,
    contentQuantity,
    contentUnit,
    step,
    stockMode: stock.mode,
    declaredStock: stock.quantity,
  };
}

interface Content {
  readonly contentQuantity: number | null;
  readonly contentUnit: ContentUnit | null;
  readonly step: number;
  readonly stockUnit: Unit;
}

function checkPriceBasis(row: RowReader, column: Column, price: WrittenPrice | null, kind: SaleKind): void {
  if (price?.per == null) return;
  const { basis } = price.per;
  if (kind.sale === 'each' && basis !== 'piece') row.fault(column, 'value.unitMismatch', { expected: '4,20 €' });
  if (kind.sale === 'weighedEach' && basis !== 'kilogram') row.fault(column, 'value.unitMismatch', { expected: '4,20 €/kg' });
  if (kind.sale === 'bulk' && basis === 'piece') row.fault(column, 'value.unitMismatch', { expected: '4,20 €/kg, 4,20 €/l' });
}

/** What is sold loose is measured as its price says, else as its content does. */
function readLoose(row: RowReader, offerName: string, unit: Unit | null, price: WrittenPrice | null): Content {
  const named = measureInName(offerName, 'per') ?? measureInName(offerName, 'about');
  const priced = price?.per == null || price.per.basis === 'piece' ? null : price.per.basis === 'kilogram' ? 'g' : 'ml';
  const base = priced ?? (unit === null || unit.base === 'piece' ? (named?.base ?? 'g') : unit.base);
  const smallest = base === 'g' ? GRAM : MILLILITRE;
  if (unit !== null && unit.base !== base) {
    row.fault('contentUnit', 'value.unitMismatch', { expected: priced === null ? expectedMeasures : base === 'g' ? 'g, kg' : 'ml, cl, l' });
    return { contentQuantity: null, contentUnit: base, step: DEFAULT_STEP, stockUnit: smallest };
  }
  const written = quantityOf(row, unit ?? smallest);
  const step = written ?? (named?.base === base ? named.quantity : DEFAULT_STEP);
  return { contentQuantity: null, contentUnit: base, step, stockUnit: unit ?? smallest };
}

function readContent(row: RowReader, offerName: string, unit: Unit | null, kind: SaleKind): Content {
  const about = kind.sale === 'weighedEach' ? measureInName(offerName, 'about') : null;
  const written = row.cell('contentQuantity') === '' ? null : measuredContent(row, unit);
  const content = written ?? (about === null ? null : { quantity: about.quantity, base: about.base });
  if (kind.sale === 'weighedEach') {
    if (content === null && !row.failed)
      row.fault(row.has('contentQuantity') ? 'contentQuantity' : 'offer', 'value.missing', { expected: '450 g' });
    if (content !== null && content.base !== 'g') row.fault('contentUnit', 'value.unitMismatch', { expected: 'g, kg' });
  }
  return { contentQuantity: content?.quantity ?? null, contentUnit: content?.base ?? null, step: 1, stockUnit: PIECE };
}

/** The content with the unit of its own cell («500 g») or of the unit's column. */
function measuredContent(row: RowReader, unit: Unit | null): { quantity: number; base: ContentUnit } | null {
  const measure = row.value('contentQuantity', parseMeasure);
  if (measure === null) return null;
  const own = measure.unit ?? unit;
  if (own === null) {
    if (row.cell('contentUnit') === '') row.fault('contentUnit', 'value.missing', { expected: 'g, kg, ml, cl, l, pièce' });
    return null;
  }
  const quantity = wholeQuantity(measure.amount, own);
  if (quantity !== null && quantity > 0) return { quantity, base: own.base };
  row.fault('contentQuantity', 'value.notQuantity', { expected: '500' });
  return null;
}

function quantityOf(row: RowReader, unit: Unit): number | null {
  const content = row.cell('contentQuantity') === '' ? null : measuredContent(row, unit);
  if (content === null) return null;
  if (content.base === unit.base) return content.quantity;
  row.fault('contentQuantity', 'value.unitMismatch', { expected: unit.base === 'ml' ? 'ml, cl, l' : 'g, kg' });
  return null;
}
