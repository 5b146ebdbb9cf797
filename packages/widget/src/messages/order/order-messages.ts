import type { Formatter } from '../../base/formatter.ts';
import { isFrench } from '../language-tag.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';
import type { OrderMessages } from './messages.ts';

/** In the language of the words that are shown around them. */
export function orderMessages({ locale }: Pick<Formatter, 'locale'>): OrderMessages {
  return isFrench(locale) ? fr : en;
}
