import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { findBinaries } from './binaries.ts';
import { startEmbeddedPostgres } from './embedded-postgres.ts';
import { reachableBinaries } from './reachable-binaries.ts';
import { isReachable, isRoot } from './unprivileged.ts';

// A checkout below /root, or in a folder that `mktemp -d` made, is closed to the user that root runs PostgreSQL as.
test.runIf(isRoot())('PostgreSQL starts on data in a folder that is closed to others', async () => {
  const closed = mkdtempSync(join(tmpdir(), 'cagette-closed-'));
  expect(isReachable(join(closed, 'data'))).toBe(false);
  const server = await startEmbeddedPostgres(join(closed, 'data'));
  expect(server.pid()).toBeGreaterThan(0);
  await server.stop();
  rmSync(closed, { recursive: true });
});

test.runIf(isRoot())('programs in a closed folder are copied to one that is open', async () => {
  const binaries = await findBinaries();
  const closed = mkdtempSync(join(tmpdir(), 'cagette-closed-'));
  const cache = mkdtempSync(join(tmpdir(), 'cagette-cache-'));
  chmodSync(cache, 0o755);
  const inside = reachableBinaries(
    { initdb: join(closed, 'bin/initdb'), postgres: join(closed, 'bin/postgres') },
    'none',
    join(cache, 'made'),
  );
  expect(dirname(inside.postgres)).toBe(join(cache, 'made/postgresql-none/bin'));
  expect(isReachable(inside.postgres)).toBe(true);
  expect(reachableBinaries(binaries, 'none', cache)).toEqual(binaries);
  rmSync(closed, { recursive: true });
  rmSync(cache, { recursive: true });
});
