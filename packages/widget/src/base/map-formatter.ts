import type { PointFeature } from '@cagette/sdk';
import { dateFormat } from '@cagette/sdk/contract/format';
import type { MapLanguage } from '../messages/map/language.ts';
import type { MapMessages } from '../messages/map/messages.ts';
import { createContext } from './context.ts';
import { distanceText } from './distance-text.ts';
import { Moments } from './moments.ts';

/** A Monday; weekday 1 of ISO 8601 is one. */
const A_MONDAY_MS = Date.UTC(2024, 0, 1);
const MS_PER_DAY = 86_400_000;
const METRES_PER_KILOMETRE = 1000;

/** What a pickup map says, in one language. */
export class MapFormatter extends Moments<MapMessages> {
  constructor({ locale, messages }: MapLanguage) {
    super(locale, messages);
  }

  speaks({ locale, messages }: MapLanguage): boolean {
    return locale === this.locale && messages === this.messages;
  }

  /** «samedi», «sam.»; 1 is Monday. */
  weekday(weekday: number, width: 'long' | 'short' = 'long'): string {
    return dateFormat(this.locale, { weekday: width, timeZone: 'UTC' }).format(A_MONDAY_MS + (weekday - 1) * MS_PER_DAY);
  }

  /** «à 3,2 km»; null while nobody asked from where. */
  distance({ properties: { metres } }: PointFeature): string | null {
    return metres === null ? null : this.messages.distance(distanceText(metres / METRES_PER_KILOMETRE, this.locale));
  }
}

/** Words and formats of a map's language, for what stands under it. */
export const mapFormatterContext = createContext<MapFormatter>();
