/**
 * `npm run outline`: writes the outline of the world that maps without tiles are drawn on into packages/widget/assets/outline, and what there is of it into
 * outline-index.ts. Its data are Natural Earth's and GeoNames'; docs/decisions/the-outline.md says which and why. Once in years, with the network.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { drawTile } from './outline/draw-tile.ts';
import { type Detail, readOutline } from './outline/read-outline.ts';
import { root } from './root.ts';

interface Level extends Detail {
  readonly z: number;
  /** Rectangles of tiles, `[left, top, right, bottom]`, all included. */
  readonly covered: readonly (readonly [number, number, number, number])[];
}

const FOLDER = join(root, 'packages/widget/assets/outline');
const INDEX = join(root, 'packages/widget/src/elements/map-view/outline-index.ts');
const HASH_LENGTH = 8;
const GZIP_LEVEL = 9;
/** Antilles, Saint-Pierre, Guyane, Mayotte, Réunion, New Caledonia, Polynesia: by the tiles of zoom 6. */
const OVERSEAS = [
  [20, 29, 21, 29],
  [21, 22, 22, 22],
  [22, 31, 22, 31],
  [40, 34, 40, 34],
  [41, 35, 41, 35],
  [60, 34, 61, 35],
  [5, 34, 5, 35],
] as const;
const CHILDREN = 4;

/** From far to near. Far away the whole world is there, then Europe, then France and its neighbours; what is not is taken from further away. */
const LEVELS: readonly Level[] = [
  {
    z: 3,
    corner: 2e-3,
    island: 6e-3,
    hasDepartments: false,
    people: ({ country }) => (country === 'FR' ? 250_000 : 900_000),
    covered: [[0, 0, 7, 7]],
  },
  {
    z: 6,
    corner: 1e-4,
    island: 2e-4,
    hasDepartments: true,
    people: ({ country }) => (country === 'FR' ? 15_000 : 50_000),
    covered: [[30, 19, 36, 24], ...OVERSEAS],
  },
  {
    z: 8,
    corner: 8e-6,
    island: 1.6e-5,
    hasDepartments: true,
    people: ({ country }) => (country === 'FR' ? 1000 : 5000),
    covered: [[31, 20, 34, 23], ...OVERSEAS].map(([left = 0, top = 0, right = 0, bottom = 0]) => [
      left * CHILDREN,
      top * CHILDREN,
      right * CHILDREN + CHILDREN - 1,
      bottom * CHILDREN + CHILDREN - 1,
    ]),
  },
];

const files = new Map<string, string>();
for (const level of LEVELS) {
  const drawing = readOutline(level);
  let [bytes, most, count] = [0, 0, 0];
  for (const [left, top, right, bottom] of level.covered) {
    for (let x = left; x <= right; x++) {
      for (let y = top; y <= bottom; y++) {
        const text = JSON.stringify(drawTile({ z: level.z, x, y }, drawing));
        files.set(`${level.z}-${x}-${y}.json`, text);
        const size = gzipSync(text, { level: GZIP_LEVEL }).length;
        [bytes, most, count] = [bytes + size, Math.max(most, size), count + 1];
      }
    }
  }
  console.log(`zoom ${level.z}: ${count} tiles, ${(bytes / 1000).toFixed(0)} kB gzipped, the largest ${(most / 1000).toFixed(1)} kB`);
}

const hash = createHash('sha256');
for (const [name, text] of files) hash.update(name).update(text);
const version = hash.digest('hex').slice(0, HASH_LENGTH);
rmSync(FOLDER, { recursive: true, force: true });
mkdirSync(join(FOLDER, version), { recursive: true });
for (const [name, text] of files) writeFileSync(join(FOLDER, version, name), text);
writeFileSync(
  INDEX,
  `/** What there is of the outline; written by \`npm run outline\`. */

/** Its folder, named by its content. */
export const outlineVersion = '${version}';

/** Rectangles of tiles, \`[zoom, left, top, right, bottom]\`, from far to near. */
export const outlineCovered: readonly (readonly [zoom: number, left: number, top: number, right: number, bottom: number])[] = [
${LEVELS.flatMap(({ z, covered }) => covered.map((rectangle) => `  [${[z, ...rectangle].join(', ')}],\n`)).join('')}];
`,
);
