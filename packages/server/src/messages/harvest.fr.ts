import type { HarvestMessages } from './harvest.messages.ts';

export const harvestFr: HarvestMessages = {
  headers: [
    'Ferme',
    'Catégorie',
    'Produit',
    'Conditionnement',
    'Référence',
    'Vente',
    'Quantité',
    'Unité',
    'Contenu',
    'Unité du contenu',
    'Commandes',
    (currency) => `Total TTC (${currency})`,
  ],
  collectionHeaders: ['Retrait', 'Lieu', 'Organisé par'],
  sales: { each: 'à la pièce', weighedEach: 'pièce pesée', bulk: 'vrac' },
  units: { piece: 'pièce', g: 'kg', ml: 'l' },
  fileName: (day) => `recolte-${day}`,
};
