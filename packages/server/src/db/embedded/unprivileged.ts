import { chownSync, existsSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/** PostgreSQL refuses to run as root, so root starts it as the owner of its folder: by default `nobody`. */
const NOBODY = 65_534;
const OTHERS_MAY_ENTER = 0o001;

export interface Launch {
  readonly command: string;
  readonly args: readonly string[];
  readonly uid?: number;
  readonly gid?: number;
}

/** Makes the folder, owned by whom PostgreSQL will run as. */
export function prepareFolder(folder: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (isRoot() && statSync(folder).uid === 0) chownSync(folder, NOBODY, NOBODY);
}

/**
 * How to run a program on a folder: as its owner when we are root. Where that user could not walk to the folder (a checkout below /root, say),
 * `setpriv` keeps it the one capability that opening a path needs. The program itself must be reachable: it looks for its neighbours by access(2),
 * which knows no capabilities.
 */
export function launchFor(folder: string, command: string, args: readonly string[]): Launch {
  if (!isRoot()) return { command, args };
  const { uid, gid } = statSync(folder);
  if (isReachable(folder)) return { command, args, uid, gid };
  const capability = mayHold('dac_read_search') ? 'dac_read_search' : 'dac_override';
  return {
    command: 'setpriv',
    args: [
      `--reuid=${uid}`,
      `--regid=${gid}`,
      '--clear-groups',
      `--inh-caps=+${capability}`,
      `--ambient-caps=+${capability}`,
      command,
      ...args,
    ],
  };
}

export function isRoot(): boolean {
  return process.getuid?.() === 0;
}

/** Whether every user may walk to it. */
export function isReachable(path: string): boolean {
  for (let folder = dirname(path); ; folder = dirname(folder)) {
    if (existsSync(folder) && (statSync(folder).mode & OTHERS_MAY_ENTER) === 0) return false;
    if (folder === dirname(folder)) return true;
  }
}

/** Whether the kernel would let a child keep a capability: Linux's bounding set, by bit number (capabilities(7)). */
function mayHold(capability: 'dac_read_search'): boolean {
  const bits = { dac_read_search: 2 };
  const bounding = /CapBnd:\s*([0-9a-f]+)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1] ?? '0';
  return ((BigInt(`0x${bounding}`) >> BigInt(bits[capability])) & 1n) === 1n;
}
