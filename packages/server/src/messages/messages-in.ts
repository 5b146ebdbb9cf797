import { en } from './en.ts';
import { fr } from './fr.ts';
import type { Locale } from './locale.ts';
import type { Messages } from './messages.ts';

/** The language of organisations that say nothing else; none can yet. */
export const DEFAULT_LOCALE: Locale = 'fr';

const messages: Readonly<Record<Locale, Messages>> = { fr, en };

export function messagesIn(locale: Locale): Messages {
  return messages[locale];
}
