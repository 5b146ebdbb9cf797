import { readFileSync } from 'node:fs';

const readme = new URL('../../README.md', import.meta.url);

/** The TypeScript blocks of the README by the heading they stand under. */
export function readmeSnippets(): ReadonlyMap<string, string> {
  const snippets = new Map<string, string>();
  for (const section of readFileSync(readme, 'utf8').split(/^## /m)) {
    const block = /^```ts\n(.*?)^```/ms.exec(section)?.[1];
    if (block !== undefined) snippets.set(section.slice(0, section.indexOf('\n')), block);
  }
  return snippets;
}
