import type { ImportedPointMessages } from './imported-points.messages.ts';

const sorts = {
  market: 'Market',
  farm: 'Farm',
  association: 'Association',
  shop: 'Shop',
  station: 'Station',
  other: 'Pickup point',
  vendingMachine: 'Vending machine',
  beekeeper: 'Beekeeper',
};

export const importedPointsEn: ImportedPointMessages = {
  placeName: (sort, town) => `${sorts[sort]}, ${town}`,
  layouts: { spreadsheet: 'spreadsheet', geojson: 'GeoJSON' },
  readAs: (lines, layout, encoding) => `${lines === 1 ? '1 place' : `${lines} places`} read (${layout}, ${encoding})`,
  whereFeature: (feature, column, value) =>
    [`place ${feature}`, column === null ? '' : `property “${column}”`, value === null || value === '' ? '' : `“${value}”`]
      .filter((part) => part !== '')
      .join(', '),
  changeKinds: { create: 'new', change: 'changed', absent: 'not in the file, kept' },
  fields: {
    name: 'name',
    street: 'address',
    postcode: 'postcode',
    city: 'town',
    country: 'country',
    latitude: 'latitude',
    longitude: 'longitude',
    isApproximate: 'placed in the middle of the town',
    kind: 'kind',
    access: 'access',
    wheelchair: 'wheelchair gets in',
    usualWeekday: 'day',
    usualFrom: 'from',
    usualTo: 'to',
    timeZone: 'time zone',
    reference: 'reference',
  },
  values: {
    market: 'market',
    farm: 'farm',
    association: 'association',
    shop: 'shop',
    station: 'station',
    other: 'other',
    true: 'yes',
    false: 'no',
  },
  weekdays: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
  moreChanges: (count) => (count === 1 ? 'and one more, which is not listed' : `and ${count} more, which are not listed`),
  summary: ({ created, changed, unchanged, absent }) =>
    `${created} to create, ${changed} to change, ${unchanged} unchanged, ${absent} not in the file and kept`,
  written: 'The pickup points are up to date.',
};
