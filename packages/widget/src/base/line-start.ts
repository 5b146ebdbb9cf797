/** A day or a few words as they begin a line: «vendredi 27 novembre» becomes «Vendredi 27 novembre». */
export function lineStart(words: string, locale: string): string {
  const [first = ''] = words;
  return first.toLocaleUpperCase(locale) + words.slice(first.length);
}
