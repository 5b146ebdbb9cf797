import type { MapMessages } from './messages.ts';

const BETWEEN = '\u00a0';
const MINUTES_PER_HOUR = 60;
const MINUTES_PER_DAY = 1440;
const TWO_DAYS = 2 * MINUTES_PER_DAY;
const HALF_DAY = 12;

const failures: Readonly<Record<string, string>> = {
  'network.failed': 'The connection does not get through. Try again in a moment.',
  'network.timeout': 'The server takes too long to answer. Try again in a moment.',
  'organisation.notFound': 'This network does not exist, or no longer does.',
  'rate.limited': 'Too many tries in a short time. Wait a minute.',
};

const whole = (minutes: number, unit: number) => (minutes - (minutes % unit)) / unit;

export const en: MapMessages = {
  clock: (hours, minutes) =>
    `${hours % HALF_DAY || HALF_DAY}${minutes > 0 ? `:${String(minutes).padStart(2, '0')}` : ''}${BETWEEN}${hours < HALF_DAY ? 'am' : 'pm'}`,
  hours: (from, to) => `${from} to ${to}`,
  dayAt: (day, time) => `${day} at ${time}`,
  todayAt: (time) => `today at ${time}`,
  tomorrowAt: (time) => `tomorrow at ${time}`,

  title: 'Where to collect your orders',
  loading: 'Loading the pickup points…',
  retry: 'Try again',
  offline: 'No network. What is shown stays, and everything goes on once it is back.',
  failure: (code) => failures[code] ?? 'Something did not work on our side. Try again in a moment.',
  codeForSupport: (code) => `Reference: ${code}`,

  searchPlace: 'Town or postcode',
  places: 'Towns',
  placesFound: (count) => (count > 1 ? `${count} towns to choose from` : `${count} town to choose from`),
  noPlace: (isPostcode) => (isPostcode ? 'No town with this postcode. Try its name.' : 'No town of that name. Try a postcode.'),
  searchFailed: 'The search does not answer. Press Enter to try again.',
  nearMe: 'Near me',
  asking: 'Finding your position…',
  noPosition: {
    refused: 'Your position is not shared, which is fine: search by town or postcode.',
    unavailable: 'Your device cannot find your position. Search by town or postcode.',
    late: 'Your position takes a while. Try again outdoors or near a window, or search by town.',
  },
  yourPosition: 'Your position',
  wholeNetwork: 'The whole network',

  filters: (active) => (active > 0 ? `Filter · ${active}` : 'Filter'),
  kinds: { market: 'Market', farm: 'Farm', association: 'Association', shop: 'Shop', station: 'Station', other: 'Other place' },
  wheelchair: 'Wheelchair access',
  clearFilters: 'Remove the filters',

  count: (total, network) => {
    const points = total === 1 ? 'pickup point' : 'pickup points';
    const found = `${total.toLocaleString('en')} ${points}`;
    return total === network ? found : `${found} of ${network.toLocaleString('en')}`;
  },
  nearestTo: (label) => `, nearest to ${label ?? 'you'} first, as the crow flies`,
  soonestFirst: ', those whose orders close soon first',
  inArea: ' in this part of the map',
  nothingFound: 'No pickup point fits these filters.',
  nothingHere: 'No pickup point in this part of the map.',
  emptyNetwork: 'No pickup point has been announced yet. Come back soon.',
  more: 'More points',
  listFailed: 'The list could not be brought up to date.',
  lostPoint: 'The pickup point of this link no longer exists. Here are the others.',

  list: 'List',
  map: 'Map',
  mapFailed: {
    'map.blocked': 'The map cannot be shown on this page. The list says the same.',
    'script.failed': 'The map could not be loaded. The list says the same.',
    'map.outline': 'The background of the map could not be loaded. The points are where they belong.',
    'map.tiles': 'The background of the map does not answer. The points are where they belong.',
    'map.points': 'The points in this part of the map could not be loaded. The list is up to date.',
  },

  chosen: 'Selected',
  showPoint: (name) => `Choose ${name}`,
  distance: (kilometres) => `${kilometres} away`,
  farms: (names, others) => `With ${names.join(', ')}${others > 0 ? ` and ${others} more` : ''}`,
  shopOf: (name) => `Order from ${name}`,
  noWheelchair: 'No wheelchair access',
  approximate: 'Placed in the middle of the town: the address is right',
  notOnMap: 'Not on the map yet',
  ordersUntil: (when) => `Order until ${when}`,
  timeLeft: (minutes) => {
    if (minutes < MINUTES_PER_HOUR) return `${Math.max(1, minutes)}${BETWEEN}min left`;
    if (minutes < TWO_DAYS) return `${whole(minutes, MINUTES_PER_HOUR)}${BETWEEN}h left`;
    return `${whole(minutes, MINUTES_PER_DAY)}${BETWEEN}days left`;
  },
  opensOn: (when) => `Orders open ${when}`,
  closed: 'Orders are closed',
  nothingPlanned: 'Next collection not announced yet',
  usual: (day, hours) => `Usually on ${day}${hours ? `, ${hours}` : ''}`,
  order: 'Order here',
  seeShop: 'See the shop',
  directions: 'Directions',
  calendar: 'Calendar',
  link: 'Link',
  linkCopied: 'Link copied',
};
