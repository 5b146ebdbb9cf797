import type { Atlas } from '../../places/atlas.ts';
import type { OrganisationRow } from '../../organisations/organisations.view.ts';
import { MAX_NAME, MAX_REFERENCE, MAX_SHORT_TEXT } from '../layouts/limits.ts';
import type { RowReader } from '../row-reader.ts';
import { parseBoolean } from '../values/parse-boolean.ts';
import { parseDegrees } from '../values/parse-degrees.ts';
import { kindOf, parsePlaceSort, type PlaceSort } from '../values/parse-point-kind.ts';
import { parseTime } from '../values/parse-time.ts';
import { parseWeekday } from '../values/parse-weekday.ts';
import { wheelchairFrom } from '../values/wheelchair.ts';
import { type Located, locatePoint } from './locate-point.ts';
import type { PointLine } from './point-line.ts';
import { referenceOf } from './reference-of.ts';

export interface PointOptions {
  readonly organisation: Pick<OrganisationRow, 'country' | 'timeZone'>;
  readonly atlas: Atlas;
  /** «Ferme, Zwönitz»: the name of a place that has none. */
  readonly placeName: (sort: PlaceSort, town: string) => string;
  /** GeoJSON, which programs write: a place may be without a name, and kinds that nobody knows are counted rather than told one by one. */
  readonly isFromMap: boolean;
}

const MAX_POSTCODE = 20;
const COUNTRY = /^[a-z]{2}$/i;

/** Reads one place. What is wrong with it is noted; null when it cannot be kept. */
export function readPointRow(row: RowReader, options: PointOptions): PointLine | null {
  const written = options.isFromMap ? row.text('pointName', MAX_NAME) : row.requiredText('pointName', MAX_NAME);
  const street = [row.text('houseNumber', MAX_POSTCODE), row.text('street', MAX_SHORT_TEXT)].filter((part) => part !== null).join(' ');
  const postcode = row.text('postcode', MAX_POSTCODE) ?? '';
  const city = row.text('city', MAX_NAME) ?? '';
  const known = readSort(row);
  if (known === null && !options.isFromMap) row.fault('kind', 'value.unknownKind', {}, 'warning');
  const sort = known ?? 'other';
  const access = row.text('access', MAX_SHORT_TEXT);
  const reference = row.text('reference', MAX_REFERENCE);
  const country = row.cell('country');
  const located = locatePoint(options.atlas, options.organisation, {
    city,
    postcode,
    country: COUNTRY.test(country) ? country.toUpperCase() : null,
    at: readCoordinates(row),
  });
  if (!row.failed) for (const note of located.notes) row.fault(note.column, note.code, note.params, note.severity);
  const name = written ?? (located.town === null ? null : options.placeName(sort, located.town.name));
  if (name === null && options.isFromMap) row.fault('pointName', 'value.missing');
  const usual = readUsual(row);
  if (row.failed || name === null) return null;
  const isNameMade = written === null;
  return {
    line: row.line,
    isNameMade,
    unknownKind: known === null ? row.cell('kind') : null,
    point: {
      name,
      street,
      postcode,
      city,
      country: located.country,
      latitude: located.at?.latitude ?? null,
      longitude: located.at?.longitude ?? null,
      isApproximate: located.isApproximate || row.value('isApproximate', parseBoolean) === true,
      kind: kindOf(sort),
      access,
      wheelchair: wheelchairFrom(row.cell('wheelchair'), access ?? ''),
      ...usual,
      timeZone: readTimeZone(row) ?? located.timeZone,
      reference: reference ?? referenceOf({ name, postcode, city }, isNameMade ? located.at : null),
    },
  };
}

/** Null when the word is not known. */
function readSort(row: RowReader): PlaceSort | null {
  const text = row.cell('kind');
  return text === '' ? 'other' : parsePlaceSort(text);
}

/** Both or neither. */
function readCoordinates(row: RowReader): Located['at'] {
  const latitude = row.value('latitude', parseDegrees);
  const longitude = row.value('longitude', parseDegrees);
  if ((row.cell('latitude') === '') !== (row.cell('longitude') === ''))
    row.fault(row.cell('latitude') === '' ? 'latitude' : 'longitude', 'value.missing');
  return latitude === null || longitude === null ? null : { latitude, longitude };
}

function readUsual(row: RowReader): Pick<PointLine['point'], 'usualWeekday' | 'usualFrom' | 'usualTo'> {
  const usualWeekday = row.value('weekday', parseWeekday);
  const usualFrom = row.value('from', parseTime);
  const usualTo = row.value('to', parseTime);
  if (usualFrom !== null && usualTo !== null && usualTo <= usualFrom) row.fault('to', 'value.endBeforeStart', { start: usualFrom });
  return { usualWeekday, usualFrom, usualTo };
}

/** One that this server knows; any other is as if it had not been written. */
function readTimeZone(row: RowReader): string | null {
  const text = row.cell('timeZone');
  return text !== '' && Intl.supportedValuesOf('timeZone').includes(text) ? text : null;
}
