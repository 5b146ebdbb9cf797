import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { root } from './root.ts';
import { seconds } from './seconds.ts';

/** A tool ended with another exit code than 0; the message is what it wrote. */
export class ToolFailed extends Error {
  override readonly name = 'ToolFailed';
}

export interface ToolResult {
  readonly code: number;
  /** Both streams, in the order in which they arrived. */
  readonly output: string;
}

/**
 * Runs a script of node_modules (`typescript/bin/tsc`) on this Node and announces it.
 *
 * @throws ToolFailed when it fails.
 */
export async function runTool(
  title: string,
  script: string,
  args: readonly string[],
  environment: NodeJS.ProcessEnv = process.env,
): Promise<void> {
  const startedAt = performance.now();
  console.log(`· ${title} …`);
  const { code, output } = await runQuietly(script, args, environment);
  if (code !== 0) throw new ToolFailed(`${output.trimEnd()}\n${title}: failed (exit code ${code}).`);
  console.log(`✓ ${title} (${seconds(performance.now() - startedAt)})`);
}

/** Runs a script of node_modules, or of the repository when it starts with `./`, and gathers what it writes. */
export function runQuietly(script: string, args: readonly string[], environment: NodeJS.ProcessEnv = process.env): Promise<ToolResult> {
  const path = script.startsWith('./') ? join(root, script) : join(root, 'node_modules', script);
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [path, ...args], { cwd: root, env: environment, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (output += text));
    child.once('error', reject);
    child.once('close', (code) => resolve({ code: code ?? 1, output }));
  });
}
