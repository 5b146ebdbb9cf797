import type { ProductMessages } from './messages.ts';

const SPACE = '\u202f';
const BETWEEN = '\u00a0';

export const fr: ProductMessages = {
  origin: 'Origine',
  ingredients: 'Ingrédients',
  allergens: 'Allergènes',
  allergenNames: {
    gluten: 'gluten',
    crustaceans: 'crustacés',
    eggs: 'œufs',
    fish: 'poisson',
    peanuts: 'arachides',
    soybeans: 'soja',
    milk: 'lait',
    nuts: 'fruits à coque',
    celery: 'céleri',
    mustard: 'moutarde',
    sesame: 'sésame',
    sulphites: 'sulfites',
    lupin: 'lupin',
    molluscs: 'mollusques',
  },
  noAllergenStated: 'aucun indiqué',
  storage: 'Conservation',
  alcohol: 'Alcool',
  alcoholByVolume: (percent) => `${percent}${BETWEEN}% vol`,
  labels: 'Labels',
  netContent: 'Quantité nette',
  notStated: 'Non indiqué',
  byWeight: 'au poids commandé',
  legalName: 'Raison sociale',
  address: 'Adresse',
  contactSeller: 'Contact',
  termsOfSale: 'Conditions de vente',
  readTerms: 'Les lire',
  otherProducts: 'Autres produits',
  previousProduct: (product) => `Produit précédent${SPACE}: ${product}`,
  nextProduct: (product) => `Produit suivant${SPACE}: ${product}`,
  seller: 'Vendu par',
  siret: 'SIRET',
};
