import { spawn } from 'node:child_process';
import { Unmet } from './unmet.mjs';

const HEARTBEAT_MS = 5000;
const MS_PER_SECOND = 1000;

/**
 * Runs a command and keeps the person informed: a line when it starts, one every five seconds, one with the time when it is done.
 * Its output appears only when it fails.
 *
 * @param {string} title
 * @param {string} command
 * @param {string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, shell?: boolean, onFailure?: string }} [options]
 */
export async function runStep(title, command, args, options = {}) {
  const startedAt = performance.now();
  const elapsed = () => `${((performance.now() - startedAt) / MS_PER_SECOND).toFixed(1)} s`;
  console.log(`· ${title} …`);
  const heartbeat = setInterval(() => console.log(`  ${title}: ${elapsed()}`), HEARTBEAT_MS);
  try {
    const { code, output } = await run(command, args, options);
    if (code !== 0)
      throw new Unmet([output.trimEnd(), `${title}: failed (exit code ${code}).`, options.onFailure].filter(Boolean).join('\n'));
  } finally {
    clearInterval(heartbeat);
  }
  console.log(`✓ ${title} (${elapsed()})`);
}

/**
 * @param {string} command
 * @param {string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, shell?: boolean }} options
 * @returns {Promise<{ code: number | null, output: string }>}
 */
function run(command, args, { cwd, env, shell }) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, env: env ?? process.env, shell: shell ?? false, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    child.stdout.setEncoding('utf8').on('data', (text) => (output += text));
    child.stderr.setEncoding('utf8').on('data', (text) => (output += text));
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, output }));
  });
}
