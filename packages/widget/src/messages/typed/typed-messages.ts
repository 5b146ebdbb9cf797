import type { Formatter } from '../../base/formatter.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';
import type { TypedMessages } from './messages.ts';

/** In the language of the words that are shown around them. */
export function typedMessages({ locale }: Pick<Formatter, 'locale'>): TypedMessages {
  return /^fr\b/i.test(locale) ? fr : en;
}
