import { runStep } from './run-step.mjs';

/**
 * Runs npm as the person did: the same npm on the same Node. The Node of node_modules/.bin may be about to be deleted by `npm ci`.
 *
 * @param {string} title
 * @param {string[]} args
 * @param {{ cwd: string, onFailure?: string }} options
 */
export async function runNpm(title, args, options) {
  const npm = process.env['npm_execpath'];
  const node = process.env['npm_node_execpath'];
  if (npm !== undefined && node !== undefined && /\.[cm]?js$/.test(npm)) await runStep(title, node, [npm, ...args], options);
  else await runStep(title, 'npm', args, { ...options, shell: process.platform === 'win32' });
}
