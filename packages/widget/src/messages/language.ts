import { fr } from './fr.ts';
import type { LateMessages } from './late/messages.ts';
import type { Messages } from './messages.ts';

/** The words of one language and the tag that Intl formats with. */
export interface Language {
  /** BCP 47, as the page gives it: `fr`, `fr-CH`, `en-GB`. */
  readonly locale: string;
  readonly messages: Messages;
  /** Fetches the words that are read after the shelf. */
  readonly late: () => Promise<LateMessages>;
}

export const french: Language = { locale: 'fr', messages: fr, late: async () => (await import('./late/fr.ts')).fr };
