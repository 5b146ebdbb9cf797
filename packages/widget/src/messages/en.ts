import type { Messages } from './messages.ts';

const minutesPerHour = 60;
const noon = 12;

const failures: Readonly<Record<string, string>> = {
  'network.failed': 'The connection is down. Nothing is lost, try again in a moment.',
  'network.timeout': 'The server takes too long to answer. Nothing is lost, try again in a moment.',
  'organisation.notFound': 'This shop does not exist, or no longer does.',
  'distribution.notFound': 'This distribution no longer exists. Choose another one.',
  'rate.limited': 'Too many attempts in a short time. Wait a minute.',
};

export const en: Messages = {
  clock: (hours, minutes) =>
    hours === noon && minutes === 0
      ? 'noon'
      : `${hours % noon || noon}${minutes > 0 ? `:${String(minutes).padStart(2, '0')}` : ''}\u00a0${hours < noon ? 'am' : 'pm'}`,
  hours: (from, to) => `${from} to ${to}`,
  dayAt: (day, time) => `${day} at ${time}`,
  todayAt: (time) => `today at ${time}`,
  tomorrowAt: (time) => `tomorrow at ${time}`,

  loading: 'Loading…',
  retry: 'Try again',
  close: 'Close',
  offline: 'No network. Your basket is kept, all goes on when it is back.',

  chooseDistribution: 'Where and when will you collect?',
  change: 'Change',
  ordersUntil: (when) => `Order until ${when}`,
  opensOn: (when) => `Opens ${when}`,
  closedSince: (when) => `Closed since ${when}`,
  closesIn: (minutes) =>
    minutes < minutesPerHour
      ? `Only ${Math.max(1, minutes)} min left to order`
      : `Only ${(minutes - (minutes % minutesPerHour)) / minutesPerHour} h left to order`,
  full: 'Full',
  choose: 'Choose',
  chosen: 'Your collection',
  comingUp: 'Coming soon',
  allFull: 'All full',
  nothingOpen: 'Orders are not open at the moment',
  nextOpens: (when) => `The next orders open ${when}.`,
  nothingPlanned: 'The next distribution has not been announced yet. Come back soon.',
  keptOrder: (code) => `You have an order: ${code}.`,
  myOrders: 'My orders',
  seeOrder: 'See it',

  shelf: 'Products',
  found: (count) => (count === 1 ? `${count} product` : `${count} products`),
  nothingFound: 'No product matches.',
  clearSearch: 'See all products',
  emptyShelf: 'There is nothing on the shelf for this distribution yet.',

  per: { kg: 'per kilo', l: 'per litre' },
  left: (amount) => `${amount} left`,
  soldOut: 'Sold out',
  deposit: (price) => `+ ${price} deposit`,
  weighed: 'priced by weight',
  estimated: 'estimated',
  detailsOf: (product) => `Details: ${product}`,

  add: 'Add',
  addProduct: (product) => `Add ${product}`,
  quantityOf: (product) => `Quantity: ${product}`,
  less: (product) => `Less: ${product}`,
  more: (product) => `More: ${product}`,
  inBasket: (product, quantity, total) => `${product}: ${quantity} in the basket. Total ${total}.`,
  outOfBasket: (product) => `${product}: taken off the basket.`,

  basket: 'Your basket',
  emptyBasket: 'Your basket is empty.',
  emptyBasketHint: 'Choose what you like, you pay at collection.',
  basketLines: (count) => (count === 1 ? `${count} product` : `${count} products`),
  seeBasket: 'See the basket',
  remove: 'Remove',
  removeProduct: (product) => `Remove ${product}`,
  takenOff: (product) => `${product}: taken off.`,
  putBack: 'Put back',
  deposits: 'Deposits, repaid on return',
  goods: 'Products',
  total: 'Total',
  vat: (rate, amount) => `VAT ${rate} included: ${amount}`,
  estimateNote: 'Some products are weighed when prepared. You get the exact amount at collection.',
  elsewhere: 'Not offered at this collection, set aside',
  order: 'Order',
  closesFor: (farm, when) => `${farm} takes orders until ${when}`,

  repairAll: 'Adjust everything',

  failure: (code) => failures[code] ?? 'Something went wrong on our side. Try again in a moment.',
  codeForSupport: (code) => `Reference: ${code}`,
};
