import { foldText } from '../imports/fold-text.ts';

/** «St» and «Ste» are how people write what every commune's own name spells out. */
const SAINTS: ReadonlyMap<string, string> = new Map([
  ['st', 'saint'],
  ['ste', 'sainte'],
]);
const ARTICLES = new Set(['l', 'le', 'la', 'les']);

/** The words of a place's name as they are compared: «L’Île-Rousse» → l, ile, rousse; «St-Flour» → saint, flour; «２０２００» → 20200. */
export function placeWords(text: string): string[] {
  const folded = foldText(text.normalize('NFKD'));
  return folded === '' ? [] : folded.split(' ').map(spellOut);
}

export function spellOut(word: string): string {
  return SAINTS.get(word) ?? word;
}

/** How many words of a name are its article: one in «Le Havre», none in «Havre» and in «La». */
export function articleWords(words: readonly string[]): number {
  return words.length > 1 && ARTICLES.has(words[0] ?? '') ? 1 : 0;
}
