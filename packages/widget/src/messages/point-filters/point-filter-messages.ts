import { en } from './en.ts';
import { fr } from './fr.ts';
import type { PointFilterMessages } from './messages.ts';

/** In the language of the words that are shown around them. */
export function pointFilterMessages(locale: string): PointFilterMessages {
  return /^fr\b/i.test(locale) ? fr : en;
}
