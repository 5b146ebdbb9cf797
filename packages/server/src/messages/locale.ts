/** The languages that the server writes; French is the source. */
export const locales = ['fr', 'en'] as const;
export type Locale = (typeof locales)[number];

/** The first language of an `Accept-Language` header that the server writes, French without any. */
export function localeOf(acceptLanguage: string | undefined): Locale {
  const asked = (acceptLanguage ?? '').split(',').map((range) => range.trim().slice(0, 2).toLowerCase());
  return asked.map((language) => locales.find((locale) => locale === language)).find((locale) => locale !== undefined) ?? 'fr';
}
