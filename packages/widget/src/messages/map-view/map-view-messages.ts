import { en } from './en.ts';
import { fr } from './fr.ts';
import type { MapViewMessages } from './messages.ts';

/** In the language of the words that are shown around them. */
export function mapViewMessages(locale: string): MapViewMessages {
  return /^fr\b/i.test(locale) ? fr : en;
}
