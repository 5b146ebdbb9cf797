import type { ImpactMessages } from './messages.ts';

const several = (count: number, one: string, many: string) => (count < 2 ? one : many);

const failures: Readonly<Record<string, string>> = {
  'organisation.notFound': 'Ces chiffres sont introuvables\u202f: l’adresse a peut-être changé.',
  'impact.notConfigured': 'Ces chiffres ne sont pas encore réglés sur cette page.',
  'network.failed': 'Les chiffres n’arrivent pas\u202f: le réseau ou le serveur ne répond pas.',
  'network.timeout': 'Les chiffres n’arrivent pas\u202f: le serveur met trop de temps à répondre.',
};

export const fr: ImpactMessages = {
  loading: 'Chargement des chiffres…',
  retry: 'Réessayer',

  titles: { farm: 'Ce que la vente directe apporte', association: 'Ce que nos circuits courts apportent' },
  periods: {
    last12Months: (first, last) => `Douze mois, de ${first} à ${last}`,
    sinceBeginning: (first, last) => (first === last ? `Depuis le début, en ${first}` : `Depuis le début, de ${first} à ${last}`),
  },
  since: (value, month) => `${value} depuis ${month}`,
  sinceKilometres: (value, month) => `${value} en comptant depuis ${month}`,

  toFarms: (farms) => several(farms, 'versés à la ferme', 'versés aux fermes'),
  share: (share) => `soit ${share} de ce que les clients ont payé`,
  wholeShare: 'soit tout ce que les clients ont payé',
  labels: {
    households: (count) => several(count, 'foyer servi', 'foyers servis'),
    orders: (count) => several(count, 'commande retirée', 'commandes retirées'),
    farms: (count) => several(count, 'ferme accompagnée', 'fermes accompagnées'),
    pickupPoints: (count) => several(count, 'point de retrait', 'points de retrait'),
    kilometres: (count) => `de la ferme au point de retrait${count === 0 ? '' : ', ou moins'}, pour la moitié des commandes`,
    grams: (share) => `de produits, poids connu pour ${share} des achats`,
    gramsAlone: 'de produits au poids connu',
  },
  kilometres: (kilometres) => `${kilometres}\u202fkm`,
  noKilometre: 'moins de 1\u202fkm',
  withheld: 'moins de cinq foyers',
  missing: {
    kilometres: 'Distance de la ferme au point de retrait\u202f: pas encore connue',
    gramsUnknown: 'Poids des produits\u202f: pas encore connu',
    gramsWithheld: 'Poids des produits\u202f: pas montré, car moins de cinq foyers en ont acheté au poids connu',
  },

  how: (figure) => `${figure}\u202f: comment c’est compté`,
  methods: {
    toFarms: 'La somme des produits des fermes, TVA comprise, sans les consignes. Aucune commission n’est prélevée aujourd’hui.',
    households: 'Un foyer est un client, reconnu à son adresse e-mail, qui a retiré au moins une commande. Chacun compte une seule fois.',
    orders: 'Celles dont le retrait a eu lieu, sans les commandes annulées ou oubliées.',
    farms: 'Celles dont au moins un produit a été retiré.',
    pickupPoints: 'Ceux où au moins une commande a été retirée.',
    kilometres:
      'À vol d’oiseau, de la commune de la ferme au point de retrait. La moitié des commandes a fait ce chemin ou moins, l’autre moitié ce chemin ou plus.',
    grams: 'Le poids commandé, quand il est connu. Ni les litres, ni les pièces sans poids n’y sont.',
  },
  methodsOfFarm: {
    toFarms:
      'La somme de ses produits, TVA comprise, sans les consignes. Aucune commission n’est prélevée aujourd’hui. Ce qu’elle vend chez une association compte les mois où assez de foyers y ont acheté, à elle et aux autres fermes.',
  },
  rest: 'Le reste revient à l’association, pour ce qu’elle vend elle-même.',
  privacy:
    'Pour que personne ne puisse être reconnu, un mois où moins de cinq foyers sont venus n’est pas montré seul. Il entre dans les totaux avec d’autres mois, dès qu’ils font cinq foyers ensemble.',

  chart: 'Versé aux fermes, mois par mois',
  chartInWords: (most, month) => `Versé aux fermes, mois par mois. Le plus\u202f: ${most} en ${month}. Le tableau donne chaque mois.`,
  noMonthTold: 'Versé aux fermes, mois par mois. Aucun mois n’est montré seul.',
  showTable: 'Voir le tableau',
  hideTable: 'Cacher le tableau',
  noCollection: 'pas de retrait',
  rounded: 'Montants arrondis à l’euro.',
  columns: { month: 'Mois', households: 'Foyers', orders: 'Commandes', toFarms: 'Versé' },

  calculated: (day, until) => `Calculé le ${day}, retraits jusqu’au ${until}.`,
  next: (day) => `Prochains chiffres le ${day}.`,
  picture: 'Télécharger en image',

  empty: (day) => ({
    title: 'Les premiers chiffres arrivent bientôt',
    text: `Aucun mois de retraits n’est encore terminé. Les chiffres paraissent quelques jours après la fin de chaque mois, la prochaine fois le ${day}.`,
  }),
  quiet: {
    title: 'Rien ces douze derniers mois',
    text: 'Aucun retrait n’a eu lieu ces douze derniers mois.',
  },
  tooFew: {
    title: 'Moins de cinq foyers pour le moment',
    text: 'Les chiffres paraissent quand cinq foyers au moins ont retiré leurs commandes, pour que personne ne puisse être reconnu.',
  },
  tooFewLately: 'Ces douze derniers mois, moins de cinq foyers sont venus\u202f: leurs chiffres ne sont pas montrés seuls.',

  failure: (code) => failures[code] ?? 'Les chiffres n’ont pas pu être affichés.',
  offline: 'Pas de réseau. Les chiffres viendront dès qu’il sera revenu.',
  codeForSupport: (code) => `Code pour l’assistance\u202f: ${code}`,
};
