import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readmeSnippets } from './readme-snippets.ts';

export interface SnippetServer {
  readonly baseUrl: string;
  /** An `sk_` key of the farm. */
  readonly key: string;
  /** Some distribution of the farm, for the desk. */
  readonly distributionId: string;
}

/** Runs the README's snippets as a user would, in plain Node, with only the address, the key and the distribution filled in. */
export function createSnippetRunner() {
  const snippets = readmeSnippets();
  const folder = mkdtempSync(join(tmpdir(), 'cagette-readme-'));
  mkdirSync(join(folder, 'node_modules/@cagette'), { recursive: true });
  symlinkSync(fileURLToPath(new URL('../..', import.meta.url)), join(folder, 'node_modules/@cagette/sdk'));
  return {
    headings: [...snippets.keys()],
    start(heading: string, server: SnippetServer) {
      const file = join(folder, `${heading.toLowerCase().replace(/\W+/g, '-')}.mts`);
      const text = (snippets.get(heading) ?? '')
        .replaceAll('https://cagette.example', server.baseUrl)
        .replaceAll('sk_your_key', server.key)
        .replaceAll('dst_00000000000000000000000001', server.distributionId);
      writeFileSync(file, text);
      const child = spawn(process.execPath, ['--conditions=cagette-source', '--no-warnings', file], { stdio: ['ignore', 'pipe', 'pipe'] });
      let output = '';
      child.stdout.on('data', (piece: Buffer) => (output += piece.toString()));
      child.stderr.on('data', (piece: Buffer) => (output += piece.toString()));
      const ended = once(child, 'close').then(([code]) => ({ code: code as number | null, output }));
      return { ended, isRunning: () => child.exitCode === null };
    },
    close: () => rmSync(folder, { recursive: true }),
  };
}
