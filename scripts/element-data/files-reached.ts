import { posix } from 'node:path';
import type { SourceFile } from '../rules/check-sources.ts';

/** `import … from '…'`, `export … from '…'` and `import('…')` of our own files, those of types alone left out. */
const IMPORTED = /^(?:import|export) (?!type\b)[^;]*?from '(\.[^']+)'|\bimport\('(\.[^']+)'\)/gm;

/** The paths of all files that one leads to, itself included, through what is left of imports once types are gone. */
export function filesReached(files: readonly SourceFile[], from: string): ReadonlySet<string> {
  const texts = new Map(files.map(({ path, text }) => [path, text]));
  const reached = new Set<string>();
  const reach = (path: string): void => {
    const text = texts.get(path);
    if (text === undefined || reached.has(path)) return;
    reached.add(path);
    for (const [, fixed, late] of text.matchAll(IMPORTED)) reach(posix.join(posix.dirname(path), fixed ?? late ?? ''));
  };
  reach(from);
  return reached;
}
