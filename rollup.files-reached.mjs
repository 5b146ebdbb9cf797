import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const IMPORTED = /(?:\bfrom |\bimport |\bimport\()'(\.[^']*)'/g;

/**
 * What tsc emitted of the widget that an entry leads to, by any kind of import, in the order of its names. `ends` are where it stops: entries of other graphs.
 *
 * @param {string} entry
 * @param {readonly string[]} ends
 * @returns {string[]}
 */
export function filesReached(entry, ends) {
  const reached = new Set();
  const reach = (path) => {
    if (reached.has(path) || ends.includes(path)) return;
    reached.add(path);
    for (const [, source] of readFileSync(path, 'utf8').matchAll(IMPORTED)) reach(join(dirname(path), source));
  };
  reach(entry);
  return [...reached].sort((a, b) => (a < b ? -1 : 1));
}
