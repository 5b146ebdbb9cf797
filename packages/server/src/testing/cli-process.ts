import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** A `cagette` command in a process of its own. */
export interface CliProcess {
  readonly child: ChildProcess;
  /** Everything it wrote so far. */
  readonly output: () => string;
  /** Resolves when it has written that; rejects with its output when it ends before. */
  says(words: string): Promise<void>;
  readonly ended: Promise<{ readonly code: number | null; readonly stdout: string; readonly stderr: string }>;
}

const running = new Set<ChildProcess>();
const CLI = fileURLToPath(new URL('../cli.ts', import.meta.url));

/** Starts `cagette` with these arguments and settings only. */
export function startCli(args: readonly string[], settings: Readonly<Record<string, string>>): CliProcess {
  const child = spawn(process.execPath, ['--conditions=cagette-source', '--no-warnings', CLI, ...args], {
    env: { PATH: process.env['PATH'] ?? '', LOG_LEVEL: 'error', ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.add(child);
  child.once('close', () => running.delete(child));
  let stdout = '';
  let stderr = '';
  const listeners = new Set<() => void>();
  const heard = () => {
    for (const listener of listeners) listener();
  };
  child.stdout.on('data', (piece: Buffer) => {
    stdout += piece.toString();
    heard();
  });
  child.stderr.on('data', (piece: Buffer) => {
    stderr += piece.toString();
    heard();
  });
  const ended = new Promise<{ code: number | null; stdout: string; stderr: string }>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, stdout, stderr }));
  });
  return {
    child,
    output: () => stdout + stderr,
    says: (words) =>
      new Promise((resolve, reject) => {
        const look = () => {
          if (!(stdout + stderr).includes(words)) return;
          listeners.delete(look);
          resolve();
        };
        listeners.add(look);
        void ended.then(() => reject(new Error(`It ended without saying «${words}»: ${stdout}${stderr}`)));
        look();
      }),
    ended,
  };
}

/** Runs a command to its end. */
export async function runCli(args: readonly string[], settings: Readonly<Record<string, string>>) {
  return startCli(args, settings).ended;
}

/** Ends what a failed test left running. */
export function killClis(): void {
  for (const child of running) child.kill('SIGKILL');
}
