import { formatRate } from '@cagette/sdk/contract/format';
import { importedPointsEn } from './imported-points.en.ts';
import type { FaultParams, ImportMessages } from './imports.messages.ts';

const expected = (params: FaultParams) => (params['expected'] === undefined ? '' : ` Expected for example: ${params['expected']}.`);
const among = (params: FaultParams) => (params['expected'] === undefined ? '' : ` Expected: ${params['expected']}.`);
const assumed = (params: FaultParams) =>
  params['assumedBp'] === undefined ? '' : ` ${formatRate(Number(params['assumedBp']), 'en')} is taken.`;

export const importsEn: ImportMessages = {
  words: {
    otherCategory: 'Other products',
    onePiece: 'each',
    pieces: (count) => `pack of ${count}`,
    loose: (step) => `loose by ${step}`,
    about: (weight) => `each, about ${weight}`,
    locale: 'en',
  },
  faults: {
    'file.unreadable': (params) =>
      params['reason'] === 'json'
        ? 'this file begins like GeoJSON but cannot be read to its end.'
        : params['reason'] === 'quote'
          ? 'the file cannot be read from here on: a quotation mark stays open.'
          : 'this file cannot be read. Save the sheet as CSV or XLSX.',
    'file.empty': () => 'the file holds no line.',
    'file.tooLarge': (params) =>
      params['maxLines'] === undefined
        ? 'the file is too large once unpacked.'
        : `the file is too long: ${params['maxLines']} lines at most.`,
    'file.moreFaults': (params) => `and ${params['more']} more remarks, which are not listed.`,
    'header.unknown': () => 'this column is not known and is left aside.',
    'header.missing': (params) => `the column “${params['expected']}” is missing.`,
    'header.pictures': (params) =>
      `${params['count']} pictures are given by address, which is not fetched. Put the files in a folder, named after the reference (PB-TOM-01.jpg), and run: cagette photo import.`,
    'row.tooManyCells': (params) =>
      `the line has ${params['cells']} cells for ${params['expected']} columns; there may be a separator too many.`,
    'value.missing': (params) => `a value is missing.${expected(params)}${assumed(params)}`,
    'value.notMoney': (params) => `this is not a price.${expected(params)}`,
    'value.negative': () => 'a negative value makes no sense here.',
    'value.notVatRate': (params) => `this is not a VAT rate in force.${among(params)}${assumed(params)}`,
    'value.notUnit': (params) => `this unit is not known.${among(params)}`,
    'value.unitMismatch': (params) => `the unit does not go with the rest of the line.${among(params)}`,
    'value.notQuantity': (params) => `this is not a quantity.${expected(params)}`,
    'value.notStock': (params) => `this is not a stock.${expected(params)}`,
    'value.notAllergen': (params) =>
      `“${params['allergen']}” is not one of the 14 allergens to declare.${params['suggestion'] === undefined ? '' : ` Perhaps “${params['suggestion']}”.`}${among(params)}`,
    'value.notSale': (params) => `this way of selling is not known.${among(params)}`,
    'value.notAlcohol': (params) => `this is not an alcohol content.${expected(params)}`,
    'value.notBoolean': (params) => `yes or no is expected.${among(params)}`,
    'value.tooLong': (params) => `the text has ${params['length']} characters, ${params['max']} at most.`,
    'value.controlCharacter': () => 'the text holds an invisible character that cannot be kept.',
    'value.formula': () => 'this name looks like a formula; it is kept as it is, as text.',
    'value.markup': () => 'this text looks like a web page’s code; it is kept as it is, as text.',
    'value.duplicateReference': (params) => `already used on line ${params['firstLine']}.`,
    'value.unknownProducer': (params) => `this is the catalogue of “${params['expected']}” only.`,
    'offer.withoutProduct': () => 'no product stands above this packaging.',
    'value.notDegrees': (params) => `these are no degrees.${expected(params)}`,
    'value.notWeekday': (params) => `this is no day of the week.${expected(params)}`,
    'value.notTime': (params) => `this is no time of the day.${expected(params)}`,
    'value.endBeforeStart': (params) => `the end must come after the start, ${params['start']}.`,
    'value.unknownKind': () => 'this kind of place is not known; it becomes “other”.',
    'place.swapped': (params) =>
      `latitude and longitude were swapped; they are put right: ${params['latitude']} and ${params['longitude']}.`,
    'place.nullIsland': () => 'zero and zero is in the middle of the ocean; leave the cells empty when the coordinates are not known.',
    'place.outsideWorld': () => 'these coordinates are nowhere: latitude goes from -90 to 90, longitude from -180 to 180.',
    'place.farFromCommune': (params) => `these coordinates are ${params['kilometres']} km from ${params['commune']}.`,
    'place.approximate': (params) =>
      `without coordinates, the place is put in the middle of ${params['commune']} and marked as approximate.`,
    'place.unknownCommune': () => 'without coordinates or a commune we know, the place is on the list but not on the map.',
    'place.postcodeMismatch': (params) => `this is not a postcode of ${params['commune']}: ${params['expected']}.`,
    'place.namesMade': (params) =>
      params['count'] === 1
        ? `one place has no name; it gets this one, “${params['example']}”.`
        : `${params['count']} places have no name; they get one, like “${params['example']}”.`,
    'place.withoutAddress': (params) =>
      params['count'] === 1 ? 'one place has no address in this file.' : `${params['count']} places have no address in this file.`,
    'place.kindsUnknown': (params) =>
      params['count'] === 1
        ? `one place is of a kind that is not known, “${params['example']}”; it becomes “other”.`
        : `${params['count']} places are of a kind that is not known, like “${params['example']}”; they become “other”.`,
    'feature.invalid': () => 'this is not a “Feature” of GeoJSON.',
    'feature.notPoint': () => 'a pickup point is a point, with a longitude and a latitude.',
  },
  points: importedPointsEn,
  where: (line, column, value) =>
    [`line ${line}`, column === null ? '' : `column “${column}”`, value === null || value === '' ? '' : `“${value}”`]
      .filter((part) => part !== '')
      .join(', '),
  fault: (where, what, warning) => (warning === null ? `${where}: ${what}` : `${where} (${warning}): ${what}`),
  warning: 'to check',
  wholeFile: 'file',
  changeKinds: { create: 'new', change: 'changed', withdraw: 'withdrawn', restore: 'back on sale' },
  fields: {
    productName: 'product',
    offerName: 'packaging',
    category: 'category',
    description: 'description',
    labels: 'labels',
    origin: 'origin',
    ingredients: 'ingredients',
    allergens: 'allergens',
    storage: 'storage',
    alcoholBp: 'alcohol',
    reference: 'reference',
    sale: 'sale',
    priceCents: 'price',
    vatRateBp: 'VAT',
    depositCents: 'deposit',
    contentQuantity: 'content',
    contentUnit: 'unit',
    step: 'step',
    weighed: 'weighed',
    stockMode: 'kind of stock',
    declaredStock: 'stock',
  },
  values: {
    each: 'each',
    weighedEach: 'weighed each',
    bulk: 'bulk',
    shared: 'shared',
    perDistribution: 'per distribution',
    unlimited: 'unlimited',
    piece: 'piece',
  },
  layouts: { cagette: 'Cagette', cagettePro: 'Cagette Pro', openFoodNetwork: 'Open Food Network' },
  readAs: (lines, layout, encoding) => `${lines} lines read (${layout} layout, ${encoding})`,
  newFarm: (name, slug) => `new farm: ${name} (${slug})`,
  summary: ({ create, change, withdraw, restore, unchanged }) =>
    `${create} to create, ${change} to change, ${withdraw} to withdraw, ${restore} to put back on sale, ${unchanged} unchanged`,
  written: 'The catalogue is up to date.',
  dryRun: 'Dry run: nothing was written.',
  nothingWritten: (errors) =>
    errors === 1
      ? 'Nothing was written: one error is to be corrected. With --skip-faulty the other lines are taken.'
      : `Nothing was written: ${errors} errors are to be corrected. With --skip-faulty the other lines are taken.`,
  linesSkipped: (lines) => (lines === 1 ? 'One line left aside.' : `${lines} lines left aside.`),
  progress: 'Reading',
  fileNotFound: (file) => `The file “${file}” cannot be found.`,
  organisationNotFound: (slug) => `No organisation is called “${slug}”.`,
};
