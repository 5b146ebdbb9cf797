import { fileLength } from './file-length.ts';
import { importArrows } from './import-arrows.ts';
import { noBarrels } from './no-barrels.ts';
import { noCycles } from './no-cycles.ts';
import { noDrawers } from './no-drawers.ts';
import { oneOwner } from './one-owner.ts';
import { plainElements } from './plain-elements.ts';
import type { Rule, Violation } from './rule.ts';
import { sentences } from './sentences.ts';
import { serverLayers } from './server-layers.ts';
import { singlePlaces } from './single-places.ts';
import { parseSource } from './source.ts';
import { tenantFromPath } from './tenant-from-path.ts';

export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

const PRODUCT = /^packages\/[^/]+\/src\//;
const TEST = /\.test\.ts$|\/testing\//;

const PRODUCT_RULES: readonly Rule[] = [
  importArrows,
  serverLayers,
  noBarrels,
  singlePlaces,
  tenantFromPath,
  oneOwner,
  sentences,
  plainElements,
];

/** All rules over all files: names and lengths everywhere, the rest on product sources; tests, scripts and benchmarks may read clocks and environments. */
export function checkSources(files: readonly SourceFile[]): Violation[] {
  const everything = files.map(({ path, text }) => parseSource(path, text));
  const product = everything.filter(({ path }) => PRODUCT.test(path) && !TEST.test(path));
  return [
    ...noDrawers(files.map(({ path }) => path)),
    ...everything.flatMap((source) => fileLength(source)),
    ...noCycles(everything),
    ...product.flatMap((source) => PRODUCT_RULES.flatMap((rule) => rule(source))),
  ];
}
