import { french, type Language } from './language.ts';
import { isFrench } from './language-tag.ts';

/** The words for a language tag: French by default, English for every other language. What is not French is fetched only when it is needed. */
export function languageFor(tag: string): Language | Promise<Language> {
  return isFrench(tag) ? { ...french, locale: tag } : import('./other-language.ts').then(({ otherLanguage }) => otherLanguage(tag, french));
}
