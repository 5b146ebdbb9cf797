import { spokenAs } from '../spoken-as.ts';
import { en } from './en.ts';
import type { MapLanguage } from './language.ts';

/** English, or `french` where the tag means nothing or is French all the same. */
export function otherMapLanguage(tag: string, french: MapLanguage): MapLanguage {
  const { locale, isFrench } = spokenAs(tag, french.locale);
  return isFrench ? { ...french, locale } : { locale, messages: en };
}
