import { isFrench } from './language-tag.ts';

export interface Spoken {
  /** What Intl formats with. */
  readonly locale: string;
  /** Whether the words are French; else they are English. */
  readonly isFrench: boolean;
}

/** In which of our two languages a tag is spoken, and with whose figures and dates. A tag that means nothing is `french`. */
export function spokenAs(tag: string, french: string): Spoken {
  const locale = wellFormed(tag) ?? french;
  return isFrench(locale) ? { locale, isFrench: true } : { locale: englishAs(locale), isFrench: false };
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
