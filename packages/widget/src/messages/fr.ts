import type { Messages } from './messages.ts';

const SPACE = '\u202f';
const BETWEEN = '\u00a0';
const minutesPerHour = 60;

const failures: Readonly<Record<string, string>> = {
  'network.failed': 'La connexion ne passe pas. Rien n’est perdu, réessayez dans un instant.',
  'network.timeout': 'Le serveur met trop de temps à répondre. Rien n’est perdu, réessayez dans un instant.',
  'organisation.notFound': 'Cette boutique n’existe pas, ou plus.',
  'distribution.notFound': 'Cette distribution n’existe plus. Choisissez-en une autre.',
  'rate.limited': 'Trop d’essais en peu de temps. Patientez une minute.',
};

/** French is the source: the other languages follow it. */
export const fr: Messages = {
  clock: (hours, minutes) => `${hours}${BETWEEN}h${minutes > 0 ? `${BETWEEN}${String(minutes).padStart(2, '0')}` : ''}`,
  hours: (from, to) => `de ${from} à ${to}`,
  dayAt: (day, time) => `${day} à ${time}`,
  todayAt: (time) => `aujourd’hui à ${time}`,
  tomorrowAt: (time) => `demain à ${time}`,

  loading: 'Chargement…',
  retry: 'Réessayer',
  close: 'Fermer',
  offline: 'Pas de réseau. Votre panier est gardé, tout repart dès qu’il revient.',

  chooseDistribution: 'Où et quand venez-vous\u202f?',
  change: 'Changer',
  ordersUntil: (when) => `Commandes jusqu’à ${when}`,
  opensOn: (when) => `Ouvre ${when}`,
  closedSince: (when) => `Clos depuis ${when}`,
  closesIn: (minutes) =>
    minutes < minutesPerHour
      ? `Plus que ${Math.max(1, minutes)}${BETWEEN}min pour commander`
      : `Plus que ${(minutes - (minutes % minutesPerHour)) / minutesPerHour}${BETWEEN}h pour commander`,
  full: 'Complet',
  choose: 'Choisir',
  chosen: 'Votre retrait',
  comingUp: 'Bientôt',
  allFull: 'Tout est complet',
  nothingOpen: 'Pas de commande possible en ce moment',
  nextOpens: (when) => `Les prochaines commandes ouvrent ${when}.`,
  nothingPlanned: 'La prochaine distribution n’est pas encore annoncée. Revenez bientôt.',
  keptOrder: (code) => `Vous avez une commande en cours${SPACE}: ${code}.`,
  seeOrder: 'La voir',
  myOrders: 'Mes commandes',

  shelf: 'Les produits',
  found: (count) => (count > 1 ? `${count} produits` : `${count} produit`),
  nothingFound: 'Aucun produit ne correspond.',
  clearSearch: 'Voir tous les produits',
  emptyShelf: 'L’étal est encore vide pour cette distribution.',

  per: { kg: 'le kilo', l: 'le litre' },
  left: (amount) => `Reste ${amount}`,
  soldOut: 'Épuisé',
  deposit: (price) => `+${SPACE}${price} de consigne`,
  weighed: 'prix au poids',
  estimated: 'estimé',
  detailsOf: (product) => `Détails${SPACE}: ${product}`,

  add: 'Ajouter',
  addProduct: (product) => `Ajouter ${product}`,
  quantityOf: (product) => `Quantité${SPACE}: ${product}`,
  less: (product) => `Moins${SPACE}: ${product}`,
  more: (product) => `Plus${SPACE}: ${product}`,
  inBasket: (product, quantity, total) => `${product}${SPACE}: ${quantity} dans le panier. Total ${total}.`,
  outOfBasket: (product) => `${product}${SPACE}: retiré du panier.`,

  basket: 'Votre panier',
  emptyBasket: 'Votre panier est vide.',
  emptyBasketHint: 'Choisissez ce qui vous fait envie, vous paierez au retrait.',
  basketLines: (count) => (count > 1 ? `${count} produits` : `${count} produit`),
  seeBasket: 'Voir le panier',
  remove: 'Retirer',
  removeProduct: (product) => `Retirer ${product}`,
  takenOff: (product) => `${product}${SPACE}: retiré.`,
  putBack: 'Remettre',
  deposits: 'Consignes, rendues au retour',
  goods: 'Produits',
  total: 'Total',
  vat: (rate, amount) => `dont TVA ${rate}${SPACE}: ${amount}`,
  estimateNote: 'Certains produits sont pesés à la préparation. Le montant exact vous est donné au retrait.',
  elsewhere: 'Pas proposé à ce retrait, gardé de côté',
  order: 'Commander',
  closesFor: (farm, when) => `${farm} clôt les commandes ${when}`,

  repairAll: 'Tout ajuster',

  failure: (code) => failures[code] ?? 'Quelque chose n’a pas marché de notre côté. Réessayez dans un instant.',
  codeForSupport: (code) => `Référence${SPACE}: ${code}`,
};
