import type { Layout } from './layout.ts';

/** Open Food Network's product list, as its product import reads it. */
export const openFoodNetworkLayout: Layout = {
  name: 'openFoodNetwork',
  headers: {
    producer: ['producer', 'producer_name'],
    reference: ['sku'],
    product: ['name', 'product_name'],
    offer: ['display_name'],
    category: ['category'],
    description: ['description'],
    contentQuantity: ['units'],
    contentUnit: ['unit_type'],
    itemName: ['variant_unit_name'],
    price: ['price'],
    stock: ['on_hand'],
    onDemand: ['on_demand'],
    vat: ['tax_category'],
    pictureAddress: ['images'],
  },
  ignored: ['distributor', 'available_on', 'shipping_category', 'import_date', 'display_as', 'id', 'product_id', 'variant_id'],
  required: [['product'], ['contentQuantity'], ['price']],
  telling: ['contentQuantity', 'contentUnit', 'itemName', 'onDemand'],
};
