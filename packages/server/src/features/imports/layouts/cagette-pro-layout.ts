import type { Layout } from './layout.ts';

/** What Cagette Pro exports: two header lines, prices without VAT, one line an offer. */
export const cagetteProLayout: Layout = {
  name: 'cagettePro',
  headers: {
    product: ['Nom du produit'],
    description: ['Description'],
    contentUnit: ['Unité'],
    organic: ['Bio'],
    decimals: ['qt a virgule', 'Quantité à virgule'],
    category: ['Catégorisation'],
    offer: ['Nom offre'],
    reference: ['Référence unique'],
    contentQuantity: ['Quantité'],
    priceWithoutVat: ['Prix H.T'],
    vat: ['taux de TVA'],
    active: ['actif'],
    pictureAddress: ['URL Image'],
  },
  ignored: ['Réf', 'Date Image'],
  required: [['product'], ['priceWithoutVat'], ['vat']],
  telling: ['decimals', 'offer'],
};
