import { posix } from 'node:path';

const SDK = '@cagette/sdk';

/** The file in the repository that an import means, or null when it is a package from the registry or of Node. */
export function resolveImport(from: string, specifier: string): string | null {
  if (specifier.startsWith('.')) return posix.normalize(posix.join(posix.dirname(from), specifier));
  if (specifier === SDK) return 'packages/sdk/src/index.ts';
  if (specifier.startsWith(`${SDK}/`)) return `packages/sdk/src/${specifier.slice(SDK.length + 1)}.ts`;
  return null;
}
