import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../root.ts';
import type { SourceFile } from '../rules/check-sources.ts';
import { sourceFiles } from '../source-files.ts';

/** The TypeScript of packages/widget. */
export function widgetSources(): SourceFile[] {
  return sourceFiles('packages/widget/src')
    .filter((path) => path.endsWith('.ts'))
    .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));
}
