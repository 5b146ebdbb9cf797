import { en } from './en.ts';
import type { Language } from './language.ts';
import { spokenAs } from './spoken-as.ts';

/** The words for a tag that does not begin like French: English, or `french` where the tag means nothing. Imports no French, so that it can come on its own. */
export function otherLanguage(tag: string, french: Language): Language {
  const { locale, isFrench } = spokenAs(tag, french.locale);
  return isFrench ? { ...french, locale } : { locale, messages: en, late: async () => (await import('./late/en.ts')).en };
}
