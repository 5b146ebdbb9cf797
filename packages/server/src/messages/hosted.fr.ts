import type { HostedMessages } from './hosted.messages.ts';

const SPACE = '\u202f';
const BETWEEN = '\u00a0';

/** «24 000». */
const number = (count: number) => count.toLocaleString('fr');

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
  order: 'Commander',
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
  points: {
    title: 'Où venir chercher',
    pageTitle: (name) => `${name}${SPACE}: les points de retrait`,
    summary: (name, count) =>
      count === 1
        ? `Le point de retrait de ${name}${SPACE}: adresse, horaires, prochaines distributions.`
        : `Les ${number(count)} points de retrait de ${name}${SPACE}: adresses, horaires, prochaines distributions.`,
    count: (count) => (count === 1 ? 'Un point de retrait' : `${number(count)} points de retrait`),
    some: (shown, count) => `En voici ${shown}, sur ${number(count)}.`,
    none: 'Les points de retrait ne sont pas encore annoncés.',
    kinds: { market: 'Marché', farm: 'Ferme', association: 'Association', shop: 'Commerce', station: 'Gare', other: 'Autre lieu' },
    wheelchair: 'Accessible en fauteuil roulant',
    next: (day, from, to) => `Prochaine distribution le ${day}, de ${from} à ${to}`,
    resting: 'Pas de distribution annoncée',
    usual: (weekday, hours) => (hours === null ? `D’habitude le ${weekday}` : `D’habitude le ${weekday}, ${hours}`),
    hours: (from, to) => `de ${from} à ${to}`,
    weekdays: ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'],
    farms: (names, others) => `Avec ${names}${others === 0 ? '' : others === 1 ? ' et une autre ferme' : ` et ${others} autres fermes`}`,
    distance: (kilometres) => `à ${kilometres} à vol d’oiseau`,
    order: 'Commander ici',
    search: 'Votre commune ou votre code postal',
    searchHint: 'Par exemple 20250 ou Corte.',
    find: 'Chercher',
    all: 'Tous les points de retrait',
    more: 'Les points suivants',
    first: 'Revenir au début de la liste',
    nearest: (place) => `Au plus près de ${place}`,
    otherPlaces: `Vous pensiez à une autre commune${SPACE}?`,
    notFound: (text) => `Aucune commune ne correspond à «${SPACE}${text}${SPACE}».`,
    sources: (attribution) => `Communes${SPACE}: ${attribution}`,
    shop: (name) => `Commander auprès de ${name}`,
  },
  impact: {
    title: 'Ce que le réseau apporte',
    picture: (name) => `Les chiffres de ${name}, sur les douze derniers mois`,
    link: 'Voir les chiffres en image',
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
