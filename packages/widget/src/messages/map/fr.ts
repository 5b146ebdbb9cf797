import type { MapMessages } from './messages.ts';

const SPACE = '\u202f';
const BETWEEN = '\u00a0';
const MINUTES_PER_HOUR = 60;
const MINUTES_PER_DAY = 1440;
/** From here on days say enough. */
const TWO_DAYS = 2 * MINUTES_PER_DAY;

const failures: Readonly<Record<string, string>> = {
  'network.failed': 'La connexion ne passe pas. Réessayez dans un instant.',
  'network.timeout': 'Le serveur met trop de temps à répondre. Réessayez dans un instant.',
  'organisation.notFound': 'Ce réseau n’existe pas, ou plus.',
  'rate.limited': 'Trop d’essais en peu de temps. Patientez une minute.',
};

const whole = (minutes: number, unit: number) => (minutes - (minutes % unit)) / unit;

/** French is the source: the other languages follow it. */
export const fr: MapMessages = {
  clock: (hours, minutes) => `${hours}${BETWEEN}h${minutes > 0 ? `${BETWEEN}${String(minutes).padStart(2, '0')}` : ''}`,
  hours: (from, to) => `de ${from} à ${to}`,
  dayAt: (day, time) => `${day} à ${time}`,
  todayAt: (time) => `aujourd’hui à ${time}`,
  tomorrowAt: (time) => `demain à ${time}`,

  title: 'Où retirer vos commandes',
  loading: 'Chargement des points de retrait…',
  retry: 'Réessayer',
  offline: 'Pas de réseau. Ce qui est affiché reste là, tout repart dès qu’il revient.',
  failure: (code) => failures[code] ?? 'Quelque chose n’a pas marché de notre côté. Réessayez dans un instant.',
  codeForSupport: (code) => `Référence${SPACE}: ${code}`,

  searchPlace: 'Commune ou code postal',
  places: 'Communes',
  placesFound: (count) => (count > 1 ? `${count} communes proposées` : `${count} commune proposée`),
  noPlace: (isPostcode) =>
    `Aucune commune ${isPostcode ? 'avec ce code postal. Essayez un nom de ville.' : 'de ce nom. Essayez un code postal.'}`,
  searchFailed: 'La recherche ne répond pas. Validez pour réessayer.',
  nearMe: 'Autour de moi',
  asking: 'Recherche de votre position…',
  noPosition: {
    refused: 'Votre position n’est pas partagée, et ce n’est pas grave\u202f: cherchez par commune ou code postal.',
    unavailable: 'Votre appareil ne trouve pas votre position. Cherchez par commune ou code postal.',
    late: 'Votre position se fait attendre. Réessayez dehors ou près d’une fenêtre, ou cherchez par commune.',
  },
  yourPosition: 'Votre position',
  wholeNetwork: 'Tout le réseau',

  filters: (active) => (active > 0 ? `Filtrer · ${active}` : 'Filtrer'),
  kinds: { market: 'Marché', farm: 'Ferme', association: 'Association', shop: 'Commerce', station: 'Gare', other: 'Autre lieu' },
  wheelchair: 'Accessible en fauteuil roulant',
  clearFilters: 'Enlever les filtres',

  count: (total, network) => {
    const points = total > 1 ? 'points de retrait' : 'point de retrait';
    const found = `${total.toLocaleString('fr')} ${points}`;
    return total === network ? found : `${found} sur ${network.toLocaleString('fr')}`;
  },
  nearestTo: (label) => `, du plus près au plus loin ${label ? `depuis ${label}` : 'de vous'}, à vol d’oiseau`,
  soonestFirst: ', d’abord ceux dont les commandes ferment bientôt',
  inArea: ' sur cette partie de la carte',
  nothingFound: 'Aucun point de retrait ne correspond à ces filtres.',
  nothingHere: 'Aucun point de retrait sur cette partie de la carte.',
  emptyNetwork: 'Aucun point de retrait n’est encore annoncé. Revenez bientôt.',
  more: 'Voir plus de points',
  listFailed: 'La liste n’a pas pu être mise à jour.',
  lostPoint: 'Le point de retrait de ce lien n’existe plus. Voici les autres.',

  list: 'Liste',
  map: 'Carte',
  mapFailed: {
    'map.blocked': 'La carte ne peut pas s’afficher sur cette page. La liste dit la même chose.',
    'script.failed': 'La carte n’a pas pu être chargée. La liste dit la même chose.',
    'map.outline': 'Le fond de carte n’a pas pu être chargé. Les points sont à leur place.',
    'map.tiles': 'Le fond de carte ne répond pas. Les points sont à leur place.',
    'map.points': 'Les points de cette partie de la carte n’ont pas pu être chargés. La liste reste à jour.',
  },

  chosen: 'Point sélectionné',
  showPoint: (name) => `Choisir ${name}`,
  distance: (kilometres) => `à ${kilometres}`,
  farms: (names, others) => `Avec ${names.join(', ')}${others > 0 ? ` et ${others} autre${others > 1 ? 's' : ''}` : ''}`,
  shopOf: (name) => `Commandes chez ${name}`,
  noWheelchair: 'Pas d’accès en fauteuil roulant',
  approximate: 'Placé au centre de la commune\u202f: l’adresse fait foi',
  notOnMap: 'Pas encore situé sur la carte',
  ordersUntil: (when) => `Commandes jusqu’à ${when}`,
  timeLeft: (minutes) => {
    if (minutes < MINUTES_PER_HOUR) return `encore ${Math.max(1, minutes)}${BETWEEN}min`;
    if (minutes < TWO_DAYS) return `encore ${whole(minutes, MINUTES_PER_HOUR)}${BETWEEN}h`;
    return `encore ${whole(minutes, MINUTES_PER_DAY)}${BETWEEN}jours`;
  },
  opensOn: (when) => `Les commandes ouvrent ${when}`,
  closed: 'Commandes closes',
  nothingPlanned: 'Prochaine distribution pas encore annoncée',
  usual: (day, hours) => `D’habitude le ${day}${hours ? `, ${hours}` : ''}`,
  order: 'Commander ici',
  seeShop: 'Voir la boutique',
  directions: 'Itinéraire',
  calendar: 'Agenda',
  link: 'Lien',
  linkCopied: 'Lien copié',
};
