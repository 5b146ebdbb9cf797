/**
 * What a browser must load before the shop works, gzip -9, CSS and French texts included, against the budgets of the embed (docs in bench/README.md).
 * `node bench/sizes.ts` prints a table; with `--check` it fails when a budget is exceeded, and ends with a count for the test run.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

interface BuiltFile {
  readonly file: string;
  readonly gzipBytes: number;
  readonly imports: readonly string[];
  readonly dynamicImports: readonly string[];
}

export interface Size {
  readonly what: string;
  readonly bytes: number;
  readonly budget: number;
}

const BYTES_PER_KB = 1000;
const embed = join(import.meta.dirname, '../packages/widget/dist/embed/v1');

/** Each entry names the chunks that must be there, by the start of their name; what they import statically is counted along. */
const entries = [
  { what: 'loader', chunks: ['cagette.js'], budget: 2 },
  { what: 'shop: shelf shown, basket works', chunks: ['cagette.js', 'chunks/shop-'], budget: 30 },
  {
    what: 'shop: every step to a placed order and «mes commandes»',
    chunks: ['cagette.js', 'chunks/'],
    without: ['chunks/en-'],
    budget: 48,
  },
] as const;

export function measureSizes(): Size[] {
  const { files } = JSON.parse(readFileSync(join(embed, 'manifest.json'), 'utf8')) as { files: BuiltFile[] };
  return entries.map((entry) => {
    const without: readonly string[] = 'without' in entry ? entry.without : [];
    const wanted = files.filter(
      ({ file }) => entry.chunks.some((chunk) => file.startsWith(chunk)) && !without.some((chunk) => file.startsWith(chunk)),
    );
    const needed = new Set(wanted.flatMap((file) => withImports(file, files, new Set())));
    return {
      what: entry.what,
      bytes: files.filter(({ file }) => needed.has(file)).reduce((sum, file) => sum + file.gzipBytes, 0),
      budget: entry.budget * BYTES_PER_KB,
    };
  });
}

function withImports(file: BuiltFile, files: readonly BuiltFile[], seen: Set<string>): string[] {
  if (seen.has(file.file)) return [];
  seen.add(file.file);
  return [
    file.file,
    ...file.imports.flatMap((name) => files.filter((other) => other.file === name)).flatMap((other) => withImports(other, files, seen)),
  ];
}

if (import.meta.main) {
  const sizes = measureSizes();
  for (const { what, bytes, budget } of sizes)
    console.log(
      `${bytes <= budget ? 'ok  ' : 'OVER'} ${(bytes / BYTES_PER_KB).toFixed(1).padStart(5)} kB of ${budget / BYTES_PER_KB} kB  ${what}`,
    );
  const over = sizes.filter(({ bytes, budget }) => bytes > budget).length;
  if (process.argv.includes('--check')) {
    console.log(`${sizes.length - over} passed, ${over} failed`);
    process.exitCode = over > 0 ? 1 : 0;
  }
}
