/** «Crème fraîche (Œuf)» → «creme fraiche oeuf»: for comparing what people type, never for keeping it. */
export function foldText(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .replaceAll('ß', 'ss')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Headers are compared without case, accents, spaces and punctuation: «Prix H.T» and «prix_ht» are the same. */
export function foldHeader(text: string): string {
  return foldText(text).replaceAll(' ', '');
}
