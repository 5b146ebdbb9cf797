import type { ImpactMessages } from './impact.messages.ts';

const several = (count: number, one: string, many: string) => (count === 1 ? one : many);

export const impactEn: ImpactMessages = {
  locale: 'en',
  titles: { farm: 'What selling directly brings', association: 'What our short supply chains bring' },
  name: (organisation) => `${organisation}: the figures of its impact`,
  periods: {
    last12Months: (first, last) => `Twelve months, from ${first} to ${last}`,
    sinceBeginning: (first, last) =>
      first === last ? `Since the beginning, in ${first}` : `Since the beginning, from ${first} to ${last}`,
  },
  toFarms: (farms) => several(farms, 'paid to the farm', 'paid to the farms'),
  share: (share) => `which is ${share} of what customers paid`,
  wholeShare: 'which is all that customers paid',
  labels: {
    households: (count) => several(count, 'household served', 'households served'),
    orders: (count) => several(count, 'order collected', 'orders collected'),
    farms: (count) => several(count, 'farm taking part', 'farms taking part'),
    pickupPoints: (count) => several(count, 'pickup point', 'pickup points'),
    kilometres: (count) => `from farm to pickup point${count ? ', or less' : ''}${count === null ? '' : ', for half of the orders'}`,
    grams: (share) => `of food, weight known for ${share} of purchases`,
    gramsAlone: 'of food of known weight',
  },
  kilometres: (kilometres) => `${kilometres} km`,
  noKilometre: 'less than 1 km',
  withheld: 'fewer than five households',
  noCollection: 'no collection',
  unknown: 'not known yet',
  chart: 'Paid to farms, month by month',
  bar: (month, amount) => `${month}: ${amount}`,
  methodTitle: 'How it is counted',
  methods: {
    households: 'Households: a household is a customer, known by an e-mail address.',
    orders: 'Orders: those that were collected, without those cancelled or left behind.',
    farms: 'Farms: those of which at least one product was collected.',
    pickupPoints: 'Pickup points: those where at least one order was collected.',
    toFarms: 'Paid to farms: the sum of their products, VAT included, without deposits. No commission is taken today.',
    kilometres:
      'Kilometres: in a straight line from the farm’s commune to the pickup point. Half of the orders travelled this far or less.',
    grams: 'Kilos: the weight ordered, where it is known. Litres and pieces without a weight are not in it.',
    privacy:
      'A month in which fewer than five households came is not shown by itself. It enters the totals with other months, once they make five households together.',
    network:
      'What the farm sells through an association counts in months when enough households bought there, from it and from the other farms.',
  },
  calculated: (day, until) => `Calculated on ${day}, collections until ${until}.`,
  source: (address) => `Source: Cagette, ${address}`,
  empty: {
    title: 'The first figures come soon',
    text: (day) => `No month of collections has ended yet. Figures are published a few days after the end of each month, next on ${day}.`,
  },
  quiet: {
    title: 'Nothing in the last twelve months',
    text: 'No collection took place in these twelve months. The figures since the beginning are still there.',
  },
  tooFew: {
    title: 'Fewer than five households so far',
    text: 'Figures are published once at least five households have collected their orders, so that nobody can be recognised.',
  },
};
