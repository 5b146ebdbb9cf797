const delimiters = [';', ',', '\t'] as const;
export type Delimiter = (typeof delimiters)[number];

const SAMPLE_LINES = 20;
/** A line of headers has at least this many; a title above it may hold a comma of its own. */
const ENOUGH = 2;

/** The delimiter of a spreadsheet's text, from the first line that has several outside quotes: where the headers are. */
export function sniffDelimiter(text: string): Delimiter {
  let best: Delimiter = ';';
  let most = 0;
  for (const counts of countsByLine(text)) {
    for (const delimiter of delimiters) {
      const count = counts.get(delimiter) ?? 0;
      if (count > most) {
        best = delimiter;
        most = count;
      }
    }
    if (most >= ENOUGH) break;
  }
  return best;
}

function* countsByLine(text: string): Generator<ReadonlyMap<string, number>> {
  let quoted = false;
  let lines = 0;
  let counts = new Map<string, number>();
  for (const character of text) {
    if (character === '"') quoted = !quoted;
    else if (quoted) continue;
    else if (character === '\n' || character === '\r') {
      yield counts;
      counts = new Map();
      if (++lines >= SAMPLE_LINES) return;
    } else counts.set(character, (counts.get(character) ?? 0) + 1);
  }
  yield counts;
}
