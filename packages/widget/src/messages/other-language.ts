import { en } from './en.ts';
import { french, isFrench, type Language } from './language.ts';

/** The words for a tag that does not begin like French: English, or French where the tag means nothing. */
export function otherLanguage(tag: string): Language {
  const locale = wellFormed(tag);
  if (isFrench(locale)) return { ...french, locale };
  return { locale: locale.startsWith('en') ? locale : 'en', messages: en, late: async () => (await import('./late/en.ts')).en };
}

function wellFormed(tag: string): string {
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? french.locale;
  } catch {
    return french.locale;
  }
}
