import type { GeoPoint } from '../../state/kilometres-between.ts';

/** Why there is no position: the visitor or the page does not want it, the device has none, it takes too long. */
export type NoPosition = 'refused' | 'unavailable' | 'late';

const PATIENCE_MS = 8000;
/** Nobody has moved far in five minutes, and what is known need not be found again. */
const MAX_AGE_MS = 300_000;
/** `GeolocationPositionError.code` */
const REASONS: Readonly<Record<number, NoPosition>> = { 1: 'refused', 2: 'unavailable', 3: 'late' };

/** Asks once where the visitor is. It is used here and goes nowhere. */
export function askPosition(): Promise<GeoPoint | NoPosition> {
  return new Promise((resolve) => {
    // Absent where the page is not served over HTTPS, in some browsers.
    if (!navigator.geolocation) return resolve('unavailable');
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => resolve({ latitude: coords.latitude, longitude: coords.longitude }),
      ({ code }) => resolve(REASONS[code] ?? 'unavailable'),
      { timeout: PATIENCE_MS, maximumAge: MAX_AGE_MS },
    );
  });
}
