const ELLIPSIS = '…';

/** Breaks a text at its ordinary spaces into lines of at most `length` characters; a longer word, and what is left after `most` lines, is cut. */
export function wrapText(text: string, length: number, most = Number.POSITIVE_INFINITY): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ').filter((part) => part !== '')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= length) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  const kept = lines.slice(0, most).map((line) => (line.length > length ? cut(line, length) : line));
  const end = kept.at(-1);
  return lines.length > most && end !== undefined ? [...kept.slice(0, -1), cut(`${end} `, length)] : kept;
}

/** Between characters, never inside one that is written with two code units. */
function cut(line: string, length: number): string {
  return `${Array.from(line.trimEnd())
    .slice(0, length - 1)
    .join('')}${ELLIPSIS}`;
}
