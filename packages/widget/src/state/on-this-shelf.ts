import type { Shelf } from '@cagette/sdk';
import type { Preselection } from './preselection.ts';

/** The farm and the product that are asked for, as far as this shelf has them. */
export function onThisShelf(shelf: Shelf, { farm, product }: Preselection): { readonly farmId?: string; readonly productId?: string } {
  const farmId = shelf.farms.length > 1 && farm && shelf.farms.find(({ id, slug }) => farm === id || farm === slug)?.id;
  const productId = product && shelf.products.find(({ id, reference }) => product === id || product === reference)?.id;
  return { ...(farmId && { farmId }), ...(productId && { productId }) };
}
