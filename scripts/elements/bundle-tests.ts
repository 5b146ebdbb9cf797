import { globSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'rolldown';

/**
 * Bundles the compiled element tests of a folder into its folder `bundled`, each under its own name with what it shares with others beside it: a page that
 * tests a file fetches some twenty scripts instead of two hundred.
 */
export async function bundleTests(folder: string): Promise<void> {
  const files = globSync('{elements,base}/**/*.test.js', { cwd: folder });
  const { output } = await build({
    input: Object.fromEntries(files.map((file) => [file.replace(/\.js$/, ''), join(folder, file)])),
    platform: 'browser',
    // What the test runner's commands go through; it serves that itself.
    external: ['/__web-dev-server__web-socket.js'],
    // Else what a test shares with others may be put beside it, and they would run it.
    preserveEntrySignatures: 'strict',
    resolve: { conditionNames: ['production', 'browser', 'import', 'default'] },
    output: { dir: join(folder, 'bundled'), entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
    logLevel: 'warn',
  });
  for (const chunk of output) {
    const test = chunk.type === 'chunk' && [...chunk.imports, ...chunk.dynamicImports].find((path) => path.endsWith('.test.js'));
    if (test) throw new Error(`${chunk.fileName} imports ${test}, whose tests would run with it.`);
  }
}
