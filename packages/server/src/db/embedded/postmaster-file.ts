import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The first lines of `postmaster.pid`, which PostgreSQL writes into its data folder while it runs. */
export interface Postmaster {
  readonly pid: number;
  readonly port: number;
  readonly socketFolder: string;
  readonly isReady: boolean;
}

const LINE_PORT = 3;
const LINE_SOCKET = 4;
const LINE_STATUS = 7;

/** The server that says it owns this folder and whose process lives, or null. */
export function runningPostmaster(folder: string): Postmaster | null {
  let lines: string[];
  try {
    lines = readFileSync(join(folder, 'postmaster.pid'), 'utf8').split('\n');
  } catch {
    return null;
  }
  const pid = Number(lines[0]);
  const socketFolder = lines[LINE_SOCKET]?.trim();
  if (!Number.isInteger(pid) || !socketFolder || !isAlive(pid)) return null;
  return { pid, port: Number(lines[LINE_PORT]), socketFolder, isReady: lines[LINE_STATUS]?.trim() === 'ready' };
}

/** Zero and less name groups of processes, this one's among them: such a pid is nobody's. */
export function isAlive(pid: number): boolean {
  if (pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return !isZombie(pid);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** A killed child that nobody has waited for yet still has a pid. */
function isZombie(pid: number): boolean {
  try {
    return /^\d+ \(.*\) [ZX]/.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false;
  }
}
