import { spawn } from 'node:child_process';
import { join } from 'node:path';
import type { Load, LoadResult } from './load.ts';

/** Runs a load in its own process and waits for what it measured. */
export async function runLoad(load: Load): Promise<LoadResult> {
  return runScript<LoadResult>('load.ts', load);
}

/** Runs a script of this folder with one JSON argument; its last line is JSON. */
export async function runScript<Result>(script: string, input: unknown): Promise<Result> {
  const child = spawn(process.execPath, [join(import.meta.dirname, script), JSON.stringify(input)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => {
    output += chunk.toString();
  });
  const code = await new Promise<number | null>((resolve) => child.once('exit', resolve));
  if (code !== 0) throw new Error(`${script} ended with ${code}`);
  return JSON.parse(output.trim().split('\n').at(-1) ?? '') as Result;
}
