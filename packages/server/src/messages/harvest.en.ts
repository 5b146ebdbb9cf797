import type { HarvestMessages } from './harvest.messages.ts';

export const harvestEn: HarvestMessages = {
  headers: [
    'Farm',
    'Category',
    'Product',
    'Packaging',
    'Reference',
    'Sold',
    'Quantity',
    'Unit',
    'Content',
    'Content unit',
    'Orders',
    (currency) => `Total, VAT included (${currency})`,
  ],
  collectionHeaders: ['Collection', 'Place', 'Run by'],
  sales: { each: 'by the piece', weighedEach: 'weighed piece', bulk: 'loose' },
  units: { piece: 'piece', g: 'kg', ml: 'l' },
  fileName: (day) => `harvest-${day}`,
};
