import type { Formatter } from '../../base/formatter.ts';
import { isFrench } from '../language-tag.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';
import type { ProductMessages } from './messages.ts';

/** In the language of the words that are shown around them. */
export function productMessages({ locale }: Pick<Formatter, 'locale'>): ProductMessages {
  return isFrench(locale) ? fr : en;
}
