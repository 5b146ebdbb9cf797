import type { Sale } from '@cagette/sdk/contract/quantity';
import { cagetteLayout } from '../imports/layouts/cagette-layout.ts';
import type { Column } from '../imports/layouts/column.ts';
import type { KeptCatalogue, KeptOffer, KeptProduct } from '../imports/planning/kept-catalogue.ts';
import { allergenName } from '../imports/values/parse-allergens.ts';
import { type CsvCell, csvOfRows } from './csv-of-rows.ts';
import { decimalText } from './decimal-text.ts';

const columns = [
  'producer',
  'product',
  'category',
  'description',
  'sale',
  'offer',
  'contentQuantity',
  'contentUnit',
  'price',
  'vat',
  'deposit',
  'stock',
  'labels',
  'origin',
  'ingredients',
  'allergens',
  'storage',
  'alcohol',
  'reference',
  'active',
] as const satisfies readonly Column[];

const units = { g: 'g', ml: 'ml', piece: 'pièce' } as const;
const bulkWords = { plain: 'vrac', weighed: 'au poids, pesé' } as const;
const saleWords: Readonly<Record<Exclude<Sale, 'bulk'>, string>> = { each: 'pièce', weighedEach: 'pièce pesée' };

/** Catalogues in our own layout: importing the file again changes nothing. Withdrawn offers are there too, and marked so. */
export function catalogueCsv(catalogues: readonly KeptCatalogue[], currency: string): string {
  const header = columns.map((column) => cagetteLayout.headers[column]?.[0] ?? column);
  return csvOfRows(
    header,
    catalogues.flatMap((catalogue) => rowsOf(catalogue, currency)),
  );
}

function rowsOf(catalogue: KeptCatalogue, currency: string): CsvCell[][] {
  const products = new Map(catalogue.products.map((product) => [product.id, product]));
  return catalogue.offers.flatMap((offer) => {
    const product = products.get(offer.productId);
    if (product === undefined) return [];
    const cells = { producer: catalogue.farmName, ...productCells(product), ...offerCells(offer, currency) };
    return [columns.map((column) => cells[column])];
  });
}

function productCells(product: KeptProduct) {
  return {
    product: product.name,
    category: product.category,
    description: product.description,
    labels: product.labels.join('; '),
    origin: product.origin,
    ingredients: product.ingredients,
    allergens: product.allergens.map(allergenName).join(', '),
    storage: product.storage,
    alcohol: product.alcoholBp === null ? null : `${decimalText(product.alcoholBp, { trimmed: true })} % vol`,
  };
}

function offerCells(offer: KeptOffer, currency: string) {
  const isBulk = offer.sale === 'bulk';
  const unit = offer.contentUnit ?? (isBulk ? 'g' : null);
  return {
    sale: offer.sale === 'bulk' ? bulkWords[offer.weighed ? 'weighed' : 'plain'] : saleWords[offer.sale],
    offer: offer.name,
    contentQuantity: isBulk ? offer.step : offer.contentQuantity,
    contentUnit: unit === null ? null : units[unit],
    price: priceText(offer, currency),
    vat: decimalText(offer.vatRateBp, { trimmed: true }),
    deposit: offer.depositCents === 0 ? null : decimalText(offer.depositCents),
    stock: stockText(offer),
    reference: offer.reference,
    active: offer.withdrawn ? 'non' : 'oui',
  };
}

function priceText(offer: KeptOffer, currency: string): string {
  const amount = `${decimalText(offer.priceCents)} ${currency === 'EUR' ? '€' : currency}`;
  if (offer.sale === 'each') return amount;
  return `${amount}/${offer.contentUnit === 'ml' ? 'l' : 'kg'}`;
}

function stockText(offer: KeptOffer): string | null {
  if (offer.stockMode === 'unlimited' || offer.declaredStock === null) return null;
  const unit = offer.sale === 'bulk' ? ` ${offer.contentUnit === 'ml' ? 'ml' : 'g'}` : '';
  return `${offer.declaredStock}${unit}${offer.stockMode === 'perDistribution' ? ' par distribution' : ''}`;
}
