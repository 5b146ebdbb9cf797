/** Headers of exported spreadsheets, in the order of their cells, and the note that goes with them. */
export const exportsFr = {
  orders: [
    'Identifiant',
    'Code',
    'État',
    'Passée le',
    'Modifiée le',
    'Distribution',
    'Retrait le',
    'Lieu',
    'Client',
    'E-mail',
    'Téléphone',
    'Remarque',
    'Produits TTC',
    'Consignes',
    'Total',
  ],
  orderLines: [
    'Commande',
    'Code',
    'État',
    'Ferme',
    'Catégorie',
    'Produit',
    'Conditionnement',
    'Référence',
    'Vente',
    'Quantité',
    'Prix TTC',
    'TVA',
    'Contenance',
    'Unité',
    'Total TTC',
    'dont TVA',
    'Consigne',
  ],
  customers: ['Identifiant', 'Nom', 'E-mail', 'Téléphone', 'Commandes', 'Dernière commande'],
  distributionTitle: (place: string) => `Distribution, ${place}`,
  ordersOpen: (from: string, to: string) => `Commandes du ${from} au ${to}`,
  readme: (name: string, day: string) => `Toutes les données de ${name}, telles qu’elles étaient le ${day}.

organisation.json       qui vous êtes, vos réglages et les fermes de votre réseau
network.json            adhésions : qui fait partie de quel réseau, depuis quand et avec quel catalogue, et les invitations en cours
catalogue.csv           produits et conditionnements ; ce fichier peut être importé de nouveau
photos/                 photos des produits, un dossier par ferme, nommées d’après la référence ; « cagette photo import » les reprend
pickup-points.geojson   points de retrait (format GeoJSON, RFC 7946)
distributions.json      distributions, créneaux, participations
distributions.ics       les mêmes, pour un agenda (iCalendar, RFC 5545)
orders.csv              commandes
order-lines.csv         lignes des commandes, prix et TVA tels que le client les a vus
order-changes.json      qui a changé quoi, et quand
customers.csv           personnes qui ont commandé ; à traiter selon le RGPD

Les fichiers CSV sont en UTF-8, séparés par des points-virgules, avec une virgule décimale. Une apostrophe au début d’une case empêche les tableurs
de la prendre pour une formule. Les quantités vendues en vrac sont en grammes ou en millilitres, les autres en pièces. Les heures sont en UTC.
`,
} as const;
