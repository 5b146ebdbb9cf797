import type { HostedMessages } from './hosted.messages.ts';

const SPACE = '\u202f';
const BETWEEN = '\u00a0';

export const hostedFr: HostedMessages = {
  locale: 'fr',
  otherLanguage: 'English',
  kinds: { farm: 'Ferme', association: 'Association' },
  skipToProducts: 'Aller aux produits',
  clock: (hours, minutes) => `${hours}${BETWEEN}h${minutes > 0 ? `${BETWEEN}${String(minutes).padStart(2, '0')}` : ''}`,
  dayAt: (day, time) => `${day} à ${time}`,
  shopTitle: (name, city) => (city === null ? `${name}${SPACE}: commander` : `${name}${SPACE}: commander à ${city}`),
  shopSummary: (name) => `Commandez les produits de ${name} et venez les chercher près de chez vous. Vous payez au retrait.`,
  collection: (day, from, to) => `Retrait le ${day}, de ${from} à ${to}`,
  ordersUntil: (moment) => `Commandes ouvertes jusqu’au ${moment}`,
  ordersFrom: (moment) => `Les commandes ouvrent le ${moment}`,
  nothingPlanned: 'La prochaine distribution n’est pas encore annoncée. Revenez bientôt.',
  soldThrough: 'Ses produits se commandent auprès de',
  orderFrom: (network) => `Commander auprès de ${network}`,
  withoutScript: 'Pour commander ici, il faut que JavaScript soit actif dans votre navigateur.',
  byMail: (email) => `Vous pouvez aussi écrire à ${email}.`,
  perKilogram: (price) => `${price}/kg`,
  perLitre: (price) => `${price}/l`,
  about: (price) => `environ ${price}`,
  comparison: (price) => `soit ${price}`,
  deposit: (price) => `+ ${price} de consigne`,
  soldOut: 'Épuisé',
  farms: 'Les fermes',
  seller: 'Qui vend',
  siret: (number) => `SIRET ${number}`,
  terms: 'Conditions de vente',
  poweredBy: 'Commande en ligne avec Cagette, logiciel libre',
  home: {
    title: 'Commander aux fermes',
    summary: 'Les fermes et les associations qui prennent des commandes ici.',
    intro: 'Choisissez une ferme, remplissez votre cagette, venez la chercher. Vous payez au retrait.',
    shops: 'Où commander',
    open: (until) => `Ouvert jusqu’au ${until}`,
    opens: (moment) => `Ouvre le ${moment}`,
    closed: 'Pas de commande possible en ce moment',
    alsoHere: 'Les fermes qui y vendent',
    empty: 'Aucune ferme ne prend encore de commandes ici.',
    forDevelopers: 'Documentation de l’API',
  },
  demoTerms: {
    title: 'Conditions de vente (exemple)',
    texts: [
      'Cette ferme est inventée pour la démonstration\u202f: rien n’est vendu, et personne n’attend votre commande.',
      'Une vraie ferme a ses conditions sur son propre site\u202f: ce qu’elle vend et à quel prix, le retrait, le paiement, ce qui se passe si un produit manque, et à qui s’adresser en cas de réclamation.',
    ],
  },
  notFound: {
    title: 'Cette page n’existe pas',
    text: 'L’adresse est peut-être incomplète, ou la ferme ne prend plus de commandes ici.',
    link: 'Voir les fermes qui prennent des commandes',
  },
};
