import { resolveImport } from './resolve-import.ts';
import { type Rule, violation } from './rule.ts';

interface Area {
  readonly folder: string;
  /** Folders of the repository that it may import, itself included. */
  readonly inside: readonly string[];
  /** Packages it may import; null means whatever its package.json has, but what `never` lists. */
  readonly packages: readonly RegExp[] | null;
  readonly never?: readonly RegExp[];
  readonly says: string;
}

const NODE_OR_NPM = /^(node:|@?[a-z])/;

/** The picture on top of docs/architecture.md. The first area that holds a file counts. */
const AREAS: readonly Area[] = [
  {
    folder: 'packages/sdk/src/contract/',
    inside: ['packages/sdk/src/contract/'],
    packages: [/^zod\/mini$/],
    says: 'the contract imports zod/mini and itself only',
  },
  {
    folder: 'packages/sdk/src/',
    inside: ['packages/sdk/src/'],
    packages: [/^zod\/mini$/],
    says: 'the SDK imports its contract and zod/mini only',
  },
  {
    folder: 'packages/widget/src/elements/map-view/',
    inside: ['packages/widget/src/', 'packages/sdk/src/'],
    // Bare `leaflet` would set `window.L`; of that only types.
    packages: [/^lit(\/|$)/, /^leaflet$/, /^leaflet\/dist\/leaflet-src\.esm\.js$/],
    says: 'the map imports the SDK, lit and Leaflet only',
  },
  {
    folder: 'packages/widget/src/',
    inside: ['packages/widget/src/', 'packages/sdk/src/'],
    packages: [/^lit(\/|$)/, /^@lit\/context$/],
    says: 'the elements import the SDK and lit only',
  },
  {
    folder: 'packages/server/src/',
    inside: ['packages/server/src/', 'packages/sdk/src/contract/'],
    packages: null,
    never: [/^lit(\/|$)/, /^@lit\//, /^zod$/],
    says: 'the server imports the contract and its own packages only',
  },
];

export const importArrows: Rule = (source) => {
  const area = AREAS.find(({ folder }) => source.path.startsWith(folder));
  if (!area) return [];
  return source.imports
    .filter(({ specifier }) => !isAllowed(area, source.path, specifier))
    .map(({ specifier, start }) => violation(source, start, 'arrows', `imports «${specifier}», but ${area.says}.`));
};

function isAllowed(area: Area, path: string, specifier: string): boolean {
  const target = resolveImport(path, specifier);
  if (target !== null) return area.inside.some((folder) => target.startsWith(folder));
  if (area.packages) return area.packages.some((pattern) => pattern.test(specifier));
  return NODE_OR_NPM.test(specifier) && !area.never?.some((pattern) => pattern.test(specifier));
}
