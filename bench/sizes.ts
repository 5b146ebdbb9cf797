/**
 * What a browser must load before the shop works, gzip -9, CSS and French texts included, against the budgets of the embed (docs in bench/README.md).
 * `node bench/sizes.ts` prints a table; with `--check` it fails when a budget is exceeded, and ends with a count for the test run.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** What stands on a page is built in graphs that share nothing. */
type Graph = 'shop' | 'map' | 'impact';

interface BuiltFile {
  readonly graph: Graph;
  readonly file: string;
  readonly gzipBytes: number;
  readonly imports: readonly string[];
  readonly dynamicImports: readonly string[];
}

export interface Size {
  readonly what: string;
  readonly bytes: number;
  /** Null for what is only there to compare with. */
  readonly budget: number | null;
}

const BYTES_PER_KB = 1000;
const embed = join(import.meta.dirname, '../packages/widget/dist/embed/v1');

const buyButton = join(import.meta.dirname, '../node_modules/@shopify/buy-button-js');
const GZIP_LEVEL = 9;

const BY_A_CLICK = ['chunks/product-sheet-', 'chunks/shelf-filter-', 'chunks/nearest-'];
/** Comes when somebody types a quantity, a line can no longer be ordered, a photo fails, or a copy of one's data is asked for. */
const ON_OCCASION = ['chunks/read-typed-', 'chunks/problem-', 'chunks/photo-retry-', 'chunks/hand-over-'];
/** A farm with its few places loads nothing of it. */
const MANY_PLACES = 'chunks/places-';

const LOADER = 'cagette.js';
const MAP_LIST = [LOADER, 'chunks/pickup-map-'];
const IMPACT = [LOADER, 'chunks/impact-'];

/** Each entry names the chunks that must be there, by the start of their name; what they import statically is counted along, unless it is there already. */
const entries: readonly {
  what: string;
  /** `shop` unless it says otherwise; the loader is counted along. */
  graph?: Graph;
  chunks: readonly string[];
  without?: readonly string[];
  alone?: boolean;
  budget: number | null;
}[] = [
  { what: 'loader', chunks: ['cagette.js'], budget: 2 },
  { what: 'shop in French: shelf shown, basket works', chunks: ['cagette.js', 'chunks/shop-'], budget: 30 },
  // The shop carries the French words; the English ones come on top.
  { what: 'shop in English: shelf shown, basket works', chunks: ['cagette.js', 'chunks/shop-', 'chunks/other-language-'], budget: 30 },
  // All that a visitor's browser fetches by itself on the way, live stock and the search row as well, and the whole of «mes commandes»: an order opened,
  // changed, cancelled and ordered again.
  {
    what: 'shop in French: every step to a placed order and «mes commandes»',
    chunks: ['cagette.js', 'chunks/'],
    without: ['chunks/en-', 'chunks/other-language-', MANY_PLACES, ...BY_A_CLICK, ...ON_OCCASION],
    budget: 48,
  },
  {
    what: 'shop in English: every step to a placed order and my orders',
    chunks: ['cagette.js', 'chunks/'],
    without: ['chunks/fr-', MANY_PLACES, ...BY_A_CLICK, ...ON_OCCASION],
    budget: 49.4,
  },
  // Nobody needs these to order: they are fetched by who asks for them by a click, and have limits of their own, with their words in both languages.
  { what: 'a product’s sheet, on top', chunks: ['chunks/product-sheet-'], alone: true, budget: 3.5 },
  { what: 'filters, on top', chunks: ['chunks/shelf-filter-'], alone: true, budget: 1.5 },
  { what: 'finding a place among more than three, on top', chunks: [MANY_PLACES], alone: true, budget: 1.4 },
  {
    what: 'typed quantities, lines to repair, photos that fail, a copy of one’s data, each on top',
    chunks: ON_OCCASION,
    alone: true,
    budget: 2.1,
  },
  { what: 'the nearest place, on top', chunks: ['chunks/nearest-'], alone: true, budget: 1.2 },
  { what: 'for comparison: the shop’s everything together, every language', chunks: ['cagette.js', 'chunks/'], budget: null },
  { what: 'pickup map in French: list with search', graph: 'map', chunks: MAP_LIST, budget: 24 },
  { what: 'pickup map in English: list with search', graph: 'map', chunks: [...MAP_LIST, 'chunks/map-other-language-'], budget: 26 },
  { what: 'pickup map: filters, on top', graph: 'map', chunks: ['chunks/map-point-filters-'], alone: true, budget: 2 },
  { what: 'pickup map: the map, on top', graph: 'map', chunks: ['chunks/map-map-view-'], alone: true, budget: 45 },
  { what: 'impact in French', graph: 'impact', chunks: IMPACT, budget: 17.4 },
  { what: 'impact in English', graph: 'impact', chunks: [...IMPACT, 'chunks/figures-en-'], budget: 19 },
];

export function measureSizes(): Size[] {
  const { files } = JSON.parse(readFileSync(join(embed, 'manifest.json'), 'utf8')) as { files: BuiltFile[] };
  return entries.map((entry) => {
    const { without = [], alone = false } = entry;
    const inGraph = files.filter(({ graph, file }) => graph === (entry.graph ?? 'shop') || file === LOADER);
    // A chunk that was renamed would weigh nothing.
    const missing = [...entry.chunks, ...without].filter((chunk) => !inGraph.some(({ file }) => file.startsWith(chunk)));
    if (missing.length > 0) throw new Error(`${entry.what}: the build has no ${missing.join(', ')}.`);
    const wanted = inGraph.filter(
      ({ file }) => entry.chunks.some((chunk) => file.startsWith(chunk)) && !without.some((chunk) => file.startsWith(chunk)),
    );
    const needed = new Set(wanted.flatMap((file) => (alone ? [file.file] : withImports(file, files, new Set()))));
    return {
      what: entry.what,
      bytes: files.filter(({ file }) => needed.has(file)).reduce((sum, file) => sum + file.gzipBytes, 0),
      budget: entry.budget === null ? null : entry.budget * BYTES_PER_KB,
    };
  });
}

/** The library that farms would use otherwise, as a shop's page loads it. */
export function measureBuyButton(): Size {
  const { version } = JSON.parse(readFileSync(join(buyButton, 'package.json'), 'utf8')) as { version: string };
  const bytes = gzipSync(readFileSync(join(buyButton, 'dist/buybutton.min.js')), { level: GZIP_LEVEL }).length;
  return { what: `for comparison: buy-button-js ${version}, everything`, bytes, budget: null };
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
  const isOver = ({ bytes, budget }: Size) => budget !== null && bytes > budget;
  const sizes = measureSizes();
  for (const size of [...sizes, measureBuyButton()]) {
    const kilobytes = (size.bytes / BYTES_PER_KB).toFixed(1).padStart(5);
    if (size.budget === null) console.log(`     ${kilobytes} kB           ${size.what}`);
    else console.log(`${isOver(size) ? 'OVER' : 'ok  '} ${kilobytes} kB of ${size.budget / BYTES_PER_KB} kB  ${size.what}`);
  }
  const limited = sizes.filter(({ budget }) => budget !== null);
  const over = limited.filter(isOver).length;
  if (process.argv.includes('--check')) {
    console.log(`${limited.length - over} passed, ${over} failed`);
    process.exitCode = over > 0 ? 1 : 0;
  }
}
