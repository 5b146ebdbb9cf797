import { spokenAs } from '../spoken-as.ts';
import { fr } from './fr.ts';
import type { ImpactMessages } from './messages.ts';

/** The words of `<cagette-impact>` and the tag that Intl formats with. */
export interface ImpactLanguage {
  readonly locale: string;
  readonly messages: ImpactMessages;
}

export const french: ImpactLanguage = { locale: 'fr', messages: fr };

/** French by default, English for every other language; what is not French is fetched only when it is needed. */
export function impactLanguage(tag: string): ImpactLanguage | Promise<ImpactLanguage> {
  const { locale, isFrench } = spokenAs(tag, french.locale);
  return isFrench ? { ...french, locale } : import('./en.ts').then(({ en }) => ({ locale, messages: en }));
}
