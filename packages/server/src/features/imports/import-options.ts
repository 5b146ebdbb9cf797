/** Whose file is read, and the words for what it leaves unsaid. */
export interface ImportOptions {
  readonly organisation: { readonly kind: 'farm' | 'association'; readonly name: string; readonly slug: string; readonly country: string };
  readonly words: ImportWords;
}

/** Names that are kept with the catalogue when a file gives none, in the language of its readers. */
export interface ImportWords {
  readonly otherCategory: string;
  readonly onePiece: string;
  readonly pieces: (count: number) => string;
  readonly loose: (step: string) => string;
  readonly about: (weight: string) => string;
  /** The language of «1,5 kg». */
  readonly locale: string;
}
