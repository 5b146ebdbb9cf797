import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A JSON file of a published package that nothing but this script needs: fetched, read and thrown away, so that nobody has its megabytes in node_modules. */
export function packedFile(packageAndVersion: string, path: string): unknown {
  const folder = mkdtempSync(join(tmpdir(), 'cagette-outline-'));
  try {
    const archive = execFileSync('npm', ['pack', packageAndVersion, '--silent', '--pack-destination', folder], { encoding: 'utf8' }).trim();
    execFileSync('tar', ['-xzf', join(folder, archive), '-C', folder, `package/${path}`]);
    return JSON.parse(readFileSync(join(folder, 'package', path), 'utf8'));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
