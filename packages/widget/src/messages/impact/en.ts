import type { ImpactMessages } from './messages.ts';

const several = (count: number, one: string, many: string) => (count === 1 ? one : many);

const failures: Readonly<Record<string, string>> = {
  'organisation.notFound': 'These figures cannot be found: the address may have changed.',
  'impact.notConfigured': 'These figures are not set up on this page yet.',
  'network.failed': 'The figures are not coming: the network or the server does not answer.',
  'network.timeout': 'The figures are not coming: the server takes too long to answer.',
};

export const en: ImpactMessages = {
  loading: 'Loading the figures…',
  retry: 'Try again',

  titles: { farm: 'What selling directly brings', association: 'What our short supply chains bring' },
  periods: {
    last12Months: (first, last) => `Twelve months, from ${first} to ${last}`,
    sinceBeginning: (first, last) =>
      first === last ? `Since the beginning, in ${first}` : `Since the beginning, from ${first} to ${last}`,
  },
  since: (value, month) => `${value} since ${month}`,
  sinceKilometres: (value, month) => `${value} counting since ${month}`,

  toFarms: (farms) => several(farms, 'paid to the farm', 'paid to the farms'),
  share: (share) => `which is ${share} of what customers paid`,
  wholeShare: 'which is all that customers paid',
  labels: {
    households: (count) => several(count, 'household served', 'households served'),
    orders: (count) => several(count, 'order collected', 'orders collected'),
    farms: (count) => several(count, 'farm taking part', 'farms taking part'),
    pickupPoints: (count) => several(count, 'pickup point', 'pickup points'),
    kilometres: (count) => `from farm to pickup point${count === 0 ? '' : ', or less'}, for half of the orders`,
    grams: (share) => `of food, weight known for ${share} of purchases`,
    gramsAlone: 'of food of known weight',
  },
  kilometres: (kilometres) => `${kilometres} km`,
  noKilometre: 'less than 1 km',
  withheld: 'fewer than five households',
  missing: {
    kilometres: 'Distance from farm to pickup point: not known yet',
    gramsUnknown: 'Weight of the food: not known yet',
    gramsWithheld: 'Weight of the food: not shown, because fewer than five households bought any of known weight',
  },

  how: (figure) => `${figure}: how it is counted`,
  methods: {
    toFarms: 'The sum of the farms’ products, VAT included, without deposits. No commission is taken today.',
    households: 'A household is a customer, known by an e-mail address, who collected at least one order.',
    orders: 'Those that were collected, without those cancelled or left behind.',
    farms: 'Those of which at least one product was collected.',
    pickupPoints: 'Those where at least one order was collected.',
    kilometres:
      'In a straight line from the farm’s commune to the pickup point. Half of the orders travelled this far or less, the other half this far or more.',
    grams: 'The weight ordered, where it is known. Litres and pieces without a weight are not in it.',
  },
  methodsOfFarm: {
    toFarms:
      'The sum of its products, VAT included, without deposits. No commission is taken today. What it sells through an association counts in months when enough households bought there, from it and from the other farms.',
  },
  rest: 'The rest goes to the association, for what it sells itself.',
  privacy:
    'So that nobody can be recognised, a month in which fewer than five households came is not shown by itself. It enters the totals with other months, once they make five households together.',

  chart: 'Paid to farms, month by month',
  chartInWords: (most, month) => `Paid to farms, month by month. The most: ${most} in ${month}. The table has every month.`,
  noMonthTold: 'Paid to farms, month by month. No month is shown by itself.',
  showTable: 'Show the table',
  hideTable: 'Hide the table',
  noCollection: 'no collection',
  rounded: 'Amounts rounded to the euro.',
  columns: { month: 'Month', households: 'Households', orders: 'Orders', toFarms: 'Paid' },

  calculated: (day, until) => `Calculated on ${day}, collections until ${until}.`,
  next: (day) => `Next figures on ${day}.`,
  picture: 'Download as a picture',

  empty: (day) => ({
    title: 'The first figures come soon',
    text: `No month of collections has ended yet. Figures are published a few days after the end of each month, next on ${day}.`,
  }),
  quiet: {
    title: 'Nothing in the last twelve months',
    text: 'No collection took place in the last twelve months.',
  },
  tooFew: {
    title: 'Fewer than five households so far',
    text: 'Figures are published once at least five households have collected their orders, so that nobody can be recognised.',
  },
  tooFewLately: 'In the last twelve months fewer than five households came: their figures are not shown by themselves.',

  failure: (code) => failures[code] ?? 'The figures could not be shown.',
  offline: 'No network. The figures will come as soon as it is back.',
  codeForSupport: (code) => `Code for support: ${code}`,
};
