import { isFrench } from '../language-tag.ts';
import { fr } from './fr.ts';
import type { MapMessages } from './messages.ts';

/** The words of a pickup map in one language and the tag that Intl formats with. */
export interface MapLanguage {
  /** BCP 47: `fr`, `fr-CH`, `en-GB`. */
  readonly locale: string;
  readonly messages: MapMessages;
}

export const mapFrench: MapLanguage = { locale: 'fr', messages: fr };

/** The words for a language tag: French by default, English for every other language, which is fetched only when it is needed. French where that fails. */
export function mapLanguageFor(tag: string): MapLanguage | Promise<MapLanguage> {
  if (isFrench(tag)) return { ...mapFrench, locale: tag || mapFrench.locale };
  return import('./other-language.ts').then(
    ({ otherMapLanguage }) => otherMapLanguage(tag, mapFrench),
    () => mapFrench,
  );
}
