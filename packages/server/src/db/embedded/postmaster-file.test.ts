import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { isAlive, runningPostmaster } from './postmaster-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'cagette-postmaster-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** As PostgreSQL writes it: pid, folder, start, port, socket folder, address, shared memory, status. */
function write(pid: string): void {
  writeFileSync(join(folder, 'postmaster.pid'), [pid, folder, '1795417872', '5432', folder, '', '1 2', 'ready   '].join('\n'));
}

test('this process lives', () => expect(isAlive(process.pid)).toBe(true));

test('a pid that names a group of processes is nobody’s: a server that took 0 for its PostgreSQL would never start it again', () => {
  expect([0, -1, -process.pid].map(isAlive)).toEqual([false, false, false]);
});

test('the file of a living process says who owns the folder', () => {
  write(String(process.pid));
  expect(runningPostmaster(folder)).toEqual({ pid: process.pid, port: 5432, socketFolder: folder, isReady: true });
});

test.each(['0', '-1', '', 'postgres', '1.5', '999999999'])('a file that names %j owns nothing', (pid) => {
  write(pid);
  expect(runningPostmaster(folder)).toBeNull();
});

test('without a file nobody owns the folder', () => {
  rmSync(join(folder, 'postmaster.pid'));
  expect(runningPostmaster(folder)).toBeNull();
});
