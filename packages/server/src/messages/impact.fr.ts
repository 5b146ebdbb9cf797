import type { ImpactMessages } from './impact.messages.ts';

const several = (count: number, one: string, many: string) => (count < 2 ? one : many);

export const impactFr: ImpactMessages = {
  locale: 'fr',
  titles: { farm: 'Ce que la vente directe apporte', association: 'Ce que nos circuits courts apportent' },
  name: (organisation) => `${organisation} : les chiffres de l’impact`,
  periods: {
    last12Months: (first, last) => `Douze mois, de ${first} à ${last}`,
    sinceBeginning: (first, last) => (first === last ? `Depuis le début, en ${first}` : `Depuis le début, de ${first} à ${last}`),
  },
  toFarms: (farms) => several(farms, 'versés à la ferme', 'versés aux fermes'),
  share: (share) => `soit ${share} de ce que les clients ont payé`,
  wholeShare: 'soit tout ce que les clients ont payé',
  labels: {
    households: (count) => several(count, 'foyer servi', 'foyers servis'),
    orders: (count) => several(count, 'commande retirée', 'commandes retirées'),
    farms: (count) => several(count, 'ferme accompagnée', 'fermes accompagnées'),
    pickupPoints: (count) => several(count, 'point de retrait', 'points de retrait'),
    kilometres: (count) =>
      `de la ferme au point de retrait${count ? ', ou moins' : ''}${count === null ? '' : ', pour la moitié des commandes'}`,
    grams: (share) => `de produits, poids connu pour ${share} des achats`,
    gramsAlone: 'de produits au poids connu',
  },
  kilometres: (kilometres) => `${kilometres} km`,
  noKilometre: 'moins de 1 km',
  withheld: 'moins de cinq foyers',
  noCollection: 'pas de retrait',
  unknown: 'pas encore connu',
  chart: 'Versé aux fermes, mois par mois',
  bar: (month, amount) => `${month} : ${amount}`,
  methodTitle: 'Comment c’est compté',
  methods: {
    households: 'Foyers : un foyer est un client, reconnu à son adresse e-mail.',
    orders: 'Commandes : celles dont le retrait a eu lieu, sans les commandes annulées ou oubliées.',
    farms: 'Fermes : celles dont au moins un produit a été retiré.',
    pickupPoints: 'Points de retrait : ceux où au moins une commande a été retirée.',
    toFarms:
      'Versé aux fermes : la somme de leurs produits, TVA comprise, sans les consignes. Aucune commission n’est prélevée aujourd’hui.',
    kilometres:
      'Kilomètres : à vol d’oiseau, de la commune de la ferme au point de retrait. La moitié des commandes a fait ce chemin ou moins.',
    grams: 'Kilos : le poids commandé, quand il est connu. Ni les litres, ni les pièces sans poids n’y sont.',
    privacy:
      'Un mois où moins de cinq foyers sont venus n’est pas montré seul. Il entre dans les totaux avec d’autres mois, dès qu’ils font cinq foyers ensemble.',
    network: 'Ce que la ferme vend chez une association compte les mois où assez de foyers y ont acheté, à elle et aux autres fermes.',
  },
  calculated: (day, until) => `Calculé le ${day}, retraits jusqu’au ${until}.`,
  source: (address) => `Source : Cagette, ${address}`,
  empty: {
    title: 'Les premiers chiffres arrivent bientôt',
    text: (day) =>
      `Aucun mois de retraits n’est encore terminé. Les chiffres paraissent quelques jours après la fin de chaque mois, la prochaine fois le ${day}.`,
  },
  quiet: {
    title: 'Rien ces douze derniers mois',
    text: 'Aucun retrait n’a eu lieu pendant ces douze mois. Les chiffres depuis le début restent disponibles.',
  },
  tooFew: {
    title: 'Moins de cinq foyers pour le moment',
    text: 'Les chiffres paraissent quand cinq foyers au moins ont retiré leurs commandes, pour que personne ne puisse être reconnu.',
  },
};
