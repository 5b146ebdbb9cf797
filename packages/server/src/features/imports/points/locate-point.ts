import type { FaultCode } from '@cagette/sdk/contract/desk';
import type { Atlas, NearTown } from '../../places/atlas.ts';
import { kilometres } from '../../places/kilometres.ts';
import type { Place } from '../../places/place.ts';
import type { Coordinates } from '../../places/read-place-file.ts';
import { timeZoneOf } from '../../places/time-zone.ts';
import type { FaultParams } from '../values/parsed.ts';
import { findCommune } from './find-commune.ts';

/** What a file says of where a point is. */
export interface Whereabouts {
  readonly city: string;
  readonly postcode: string;
  /** ISO 3166-1, two letters, when the file says it. */
  readonly country: string | null;
  /** As written: perhaps swapped, perhaps outside the world. */
  readonly at: Coordinates | null;
}

export interface Located {
  readonly at: Coordinates | null;
  readonly isApproximate: boolean;
  readonly country: string;
  readonly timeZone: string;
  /** The town next to it. */
  readonly town: NearTown | null;
  readonly notes: readonly Note[];
}

export interface Note {
  readonly column: 'latitude' | 'postcode' | 'city';
  readonly code: FaultCode;
  readonly params: FaultParams;
  readonly severity: 'error' | 'warning';
}

interface Home {
  readonly country: string;
  readonly timeZone: string;
}

/** A point farther from the middle of its commune is in another. */
const FAR_KILOMETRES = 30;
/** Of a commune whose own middle is a guess. */
const FAR_FROM_GUESS_KILOMETRES = 60;
const MAX_LATITUDE = 90;
const MAX_LONGITUDE = 180;

/**
 * Where a point is, by its coordinates, else by its commune. Latitude and longitude that were swapped are put right when that brings the point to its commune, or
 * to a country we know. What is done, and what looks wrong, is noted.
 */
export function locatePoint(atlas: Atlas, home: Home, { city, postcode, country, at: written }: Whereabouts): Located {
  const isFrench = (country ?? home.country) === 'FR';
  const guess =
    isFrench || written !== null ? findCommune(atlas, city, postcode, written && (isOnEarth(written) ? written : swap(written))) : null;
  const { at, notes } = settle(atlas, written, guess?.place ?? null);
  const town = at && atlas.townAt(at);
  const isThere = guess !== null && (at === null || kilometres(guess.place, at) <= farFrom(guess.place));
  const itsCountry = country ?? (isThere && guess.hasPostcode ? 'FR' : (town?.country ?? home.country));
  const commune = itsCountry === 'FR' ? guess : null;
  const all: Note[] = [...notes];
  if (commune && !commune.hasPostcode)
    all.push(warning('postcode', 'place.postcodeMismatch', { commune: commune.place.name, expected: commune.place.postcodes.join(', ') }));
  if (commune && at && !isThere && !isFault(notes)) {
    const far = kilometres(commune.place, at);
    all.push(warning('latitude', 'place.farFromCommune', { commune: commune.place.name, kilometres: far - (far % 1) }));
  }
  const placed = at ?? (isFault(notes) ? null : (commune?.place ?? null));
  if (written === null)
    all.push(commune ? warning('city', 'place.approximate', { commune: commune.place.name }) : warning('city', 'place.unknownCommune', {}));
  const department = commune?.place.department.code ?? (itsCountry === 'FR' ? (town?.department ?? null) : null);
  return {
    at: placed && { latitude: placed.latitude, longitude: placed.longitude },
    isApproximate: at === null && placed !== null,
    country: itsCountry,
    timeZone: (placed === null ? null : timeZoneOf(itsCountry, department)) ?? home.timeZone,
    town,
    notes: all,
  };
}

/** The coordinates to keep, and what is wrong with those that were written. */
function settle(
  atlas: Atlas,
  written: Coordinates | null,
  commune: Place | null,
): { readonly at: Coordinates | null; readonly notes: readonly Note[] } {
  if (written === null) return { at: null, notes: [] };
  if (written.latitude === 0 && written.longitude === 0) return { at: null, notes: [error('place.nullIsland')] };
  const swapped = swap(written);
  const likely = likelihood(atlas, written, commune);
  const isBest = likely === (commune === null ? 1 : 2);
  if (!isBest && likelihood(atlas, swapped, commune) > likely) {
    return { at: swapped, notes: [warning('latitude', 'place.swapped', { latitude: swapped.latitude, longitude: swapped.longitude })] };
  }
  return isOnEarth(written) ? { at: written, notes: [] } : { at: null, notes: [error('place.outsideWorld')] };
}

/** Two near its commune, one near any town we know. */
function likelihood(atlas: Atlas, at: Coordinates, commune: Place | null): number {
  if (!isOnEarth(at)) return 0;
  if (commune !== null && kilometres(commune, at) <= farFrom(commune)) return 2;
  return atlas.townAt(at) === null ? 0 : 1;
}

function farFrom({ isApproximate }: Place): number {
  return isApproximate ? FAR_FROM_GUESS_KILOMETRES : FAR_KILOMETRES;
}

function swap({ latitude, longitude }: Coordinates): Coordinates {
  return { latitude: longitude, longitude: latitude };
}

function isOnEarth({ latitude, longitude }: Coordinates): boolean {
  return Math.abs(latitude) <= MAX_LATITUDE && Math.abs(longitude) <= MAX_LONGITUDE;
}

function isFault(notes: readonly Note[]): boolean {
  return notes.some(({ severity }) => severity === 'error');
}

function error(code: FaultCode): Note {
  return { column: 'latitude', code, params: {}, severity: 'error' };
}

function warning(column: Note['column'], code: FaultCode, params: FaultParams): Note {
  return { column, code, params, severity: 'warning' };
}
