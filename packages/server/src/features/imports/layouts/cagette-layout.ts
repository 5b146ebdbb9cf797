import type { Layout } from './layout.ts';

/** Our own columns, in French and English. An exported catalogue has the first of each. */
export const cagetteLayout: Layout = {
  name: 'cagette',
  headers: {
    producer: ['Producteur', 'Ferme', 'Fournisseur', 'Producer', 'Farm', 'Supplier'],
    product: ['Produit', 'Nom', 'Nom du produit', 'Désignation', 'Product', 'Product name', 'Name'],
    category: ['Catégorie', 'Rayon', 'Famille', 'Category'],
    description: ['Description', 'Descriptif'],
    sale: ['Vente', 'Mode de vente', 'Vendu', 'Sale', 'Sold', 'Sold by'],
    offer: ['Conditionnement', 'Offre', 'Format', 'Packaging', 'Offer'],
    contentQuantity: ['Contenance', 'Quantité', 'Poids', 'Content', 'Net content', 'Net quantity', 'Quantity', 'Size'],
    contentUnit: ['Unité', 'Unité de mesure', 'Unit'],
    price: ['Prix TTC', 'Prix', 'Prix de vente', 'Tarif', 'Tarif TTC', 'Price', 'Price incl. VAT', 'Price including VAT'],
    priceWithoutVat: ['Prix HT', 'Tarif HT', 'Price excl. VAT', 'Price excluding VAT', 'Net price'],
    vat: ['TVA', 'Taux de TVA', 'TVA %', 'VAT', 'VAT rate', 'VAT %'],
    deposit: ['Consigne', 'Deposit'],
    stock: ['Stock', 'Stock disponible', 'Disponible', 'In stock', 'Available'],
    labels: ['Labels', 'Label', 'Mentions'],
    origin: ['Origine', 'Provenance', 'Origin'],
    ingredients: ['Ingrédients', 'Composition', 'Ingredients'],
    allergens: ['Allergènes', 'Allergens'],
    storage: ['Conservation', 'Storage'],
    alcohol: ['Alcool', "Degré d'alcool", 'Titre alcoométrique', 'Alcohol', 'ABV'],
    reference: ['Référence', 'Réf', 'Code', 'Code article', 'Reference', 'Ref', 'SKU'],
    active: ['Actif', 'En vente', 'Active'],
    pictureAddress: ['Photo', 'Image', 'URL Image', 'Picture'],
  },
  ignored: [],
  required: [['product'], ['price', 'priceWithoutVat'], ['vat']],
  telling: [],
};
