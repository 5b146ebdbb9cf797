import { en } from './en.ts';
import type { Language } from './language.ts';
import { isFrench } from './language-tag.ts';

/** The words for a tag that does not begin like French: English, or `french` where the tag means nothing. Imports no French, so that it can come on its own. */
export function otherLanguage(tag: string, french: Language): Language {
  const locale = wellFormed(tag) ?? french.locale;
  if (isFrench(locale)) return { ...french, locale };
  return { locale: englishAs(locale), messages: en, late: async () => (await import('./late/en.ts')).en };
}

/**
 * English words with the figures and dates of the tag's country: `de-CH` is read as `en-CH`, «CHF 1’234.50». A tag without one is read in the visitor's own
 * English, as their browser says it, else in British.
 */
function englishAs(locale: string): string {
  const { language, region } = new Intl.Locale(locale);
  if (region) return language === 'en' ? locale : `en-${region}`;
  return navigator.languages?.find((tag) => tag.startsWith('en-')) ?? 'en-GB';
}

function wellFormed(tag: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(tag)[0];
  } catch {
    return undefined;
  }
}
