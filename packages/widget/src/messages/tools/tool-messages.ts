import type { Formatter } from '../../base/formatter.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';
import type { ToolMessages } from './messages.ts';

/** In the language of the words that are shown around them. */
export function toolMessages({ locale }: Pick<Formatter, 'locale'>): ToolMessages {
  return /^fr\b/i.test(locale) ? fr : en;
}
