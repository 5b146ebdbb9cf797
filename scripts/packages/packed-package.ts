import { execFile } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { root } from '../root.ts';

const run = promisify(execFile);
const modules = join(root, 'node_modules');

/** A package as it would be published, and a project that has it installed. */
export interface PackedPackage {
  readonly tarball: string;
  /** The folder that was packed, with the manifest that packing rewrites for a moment. */
  readonly copy: string;
  /** A folder with the package in its node_modules. */
  readonly consumer: string;
  /** Where it was unpacked. */
  readonly installed: string;
  /** Every file in the tarball, from the package's folder. */
  readonly files: readonly string[];
  remove(): void;
}

/**
 * Packs a package that has been built, as `npm publish` would, and unpacks it into a project: what an install would do, without asking a registry.
 *
 * @param name its folder in packages/
 * @param others what else the project has in its node_modules, taken from the repository's
 */
export async function packedPackage(name: string, others: readonly string[]): Promise<PackedPackage> {
  const folder = mkdtempSync(join(tmpdir(), `cagette-${name}-`));
  // A copy is packed, because packing rewrites the manifest for a moment and others may be reading it.
  const home = join(root, 'packages', name);
  const copy = join(folder, 'packages', name);
  const manifest = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as { files: readonly string[] };
  const promised = ['package.json', 'README.md', 'LICENSE', ...manifest.files.filter((file) => !file.startsWith('!'))];
  for (const file of new Set(promised)) if (existsSync(join(home, file))) cpSync(join(home, file), join(copy, file), { recursive: true });
  cpSync(import.meta.dirname, join(folder, 'scripts/packages'), { recursive: true });
  await tool('npm', ['pack', '--pack-destination', folder], copy);
  const tarball = join(folder, readdirSync(folder).find((file) => file.endsWith('.tgz')) ?? '');

  const consumer = join(folder, 'consumer');
  const scope = join(consumer, 'node_modules/@cagette');
  const installed = join(scope, name);
  mkdirSync(installed, { recursive: true });
  await tool('tar', ['-xzf', tarball, '-C', installed, '--strip-components=1'], folder);
  for (const other of others) {
    const link = join(consumer, 'node_modules', other);
    mkdirSync(dirname(link), { recursive: true });
    symlinkSync(join(modules, other), link);
  }
  writeFileSync(join(consumer, 'package.json'), '{"type":"module"}');
  const listed = await tool('tar', ['-tzf', tarball], folder);
  return {
    tarball,
    copy,
    consumer,
    installed,
    files: listed
      .trim()
      .split('\n')
      .map((file) => file.replace('package/', '')),
    remove: () => rmSync(folder, { recursive: true }),
  };
}

/** A tool of the repository, or of the system, run in a folder; its output, or an error that holds it. */
export async function tool(name: string, args: readonly string[], cwd: string): Promise<string> {
  const own = join(modules, '.bin', name);
  try {
    const { stdout, stderr } = await run(existsSync(own) ? own : name, args, { cwd });
    return stdout + stderr;
  } catch (error) {
    const told = error instanceof Error && 'stdout' in error ? String(error.stdout) : '';
    throw new Error(`${name} failed: ${told}`, { cause: error });
  }
}
