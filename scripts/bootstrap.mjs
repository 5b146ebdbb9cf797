/**
 * Runs before `npm start`, `npm test` and `npm run bench`: installs what the lockfile names, gives npm scripts the Node they need and
 * prepares the embedded PostgreSQL. With `--test` it also sees to the browsers. Plain JavaScript, because on a fresh clone
 * it runs on whatever Node the person has; everything after it runs on the Node from node_modules.
 */
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureBrowsers } from './bootstrap/browsers.mjs';
import { ensureDependencies } from './bootstrap/dependencies.mjs';
import { ensureEmbeddedPostgres } from './bootstrap/embedded-postgres.mjs';
import { ensureNode } from './bootstrap/node-runtime.mjs';
import { isUnmet } from './bootstrap/unmet.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

try {
  await ensureDependencies(root);
  await ensureNode(root);
  await ensureEmbeddedPostgres(root);
  if (process.argv.includes('--test')) await ensureBrowsers();
} catch (error) {
  if (!isUnmet(error)) throw error;
  console.error(`\n${error.message}`);
  process.exitCode = 1;
}
