/** Where French words are data rather than sentences shown to people. Every entry says why. */
const ALLOWED: readonly { readonly files: RegExp; readonly why: string }[] = [
  { files: /\/messages\//, why: 'this is where sentences belong' },
  { files: /^packages\/server\/src\/(db\/)?(demo|seed)(\/|[^/]*\.ts$)/, why: 'invented farms and products of the demo' },
  { files: /^packages\/server\/src\/features\/imports\//, why: 'the words that spreadsheets use: headers, units, labels, allergens' },
  { files: /^packages\/server\/src\/features\/exports\//, why: 'the column headers that an import recognises again' },
];

export function mayHoldSentences(path: string): boolean {
  return ALLOWED.some(({ files }) => files.test(path));
}
