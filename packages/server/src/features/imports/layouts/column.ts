/** What a column of any layout can hold. */
export const columns = [
  'producer', 'product', 'category', 'description', 'sale', 'offer', 'contentQuantity', 'contentUnit', 'price', 'priceWithoutVat', 'vat', 'deposit', 'stock',
  'labels', 'origin', 'ingredients', 'allergens', 'storage', 'alcohol', 'reference', 'active', 'organic', 'decimals', 'onDemand', 'itemName',
] as const;
export type Column = (typeof columns)[number];
