import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { runStep } from './run-step.mjs';
import { Unmet } from './unmet.mjs';

/** What the element tests and the journeys start, and the Debian package that has it. */
const PROGRAMS = [
  { isThere: () => isOnPath('chromium'), debian: 'chromium', what: 'Chromium' },
  { isThere: () => isOnPath('firefox-esr') || isOnPath('firefox'), debian: 'firefox-esr', what: 'Firefox' },
  { isThere: () => isOnPath('WebKitWebDriver'), debian: 'webkit2gtk-driver', what: 'WebKitWebDriver with MiniBrowser' },
  { isThere: () => isOnPath('Xvfb'), debian: 'xvfb', what: 'Xvfb' },
];

/** Installs the missing browsers where that is possible (root on Debian), and otherwise says which are missing. */
export async function ensureBrowsers() {
  const missing = PROGRAMS.filter((program) => !program.isThere());
  if (missing.length === 0) return;
  const packages = missing.map((program) => program.debian);
  if (process.getuid?.() !== 0 || !isOnPath('apt-get')) {
    const names = missing.map((program) => program.what).join(', ');
    throw new Unmet(`The tests need ${names}. On Debian or Ubuntu: sudo apt-get install ${packages.join(' ')}`);
  }
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await runStep('Reading the list of Debian packages', 'apt-get', ['update', '-q'], { env });
  await runStep(`Installing ${packages.join(', ')}`, 'apt-get', ['install', '-q', '-y', '--no-install-recommends', ...packages], { env });
}

/** @param {string} program */
function isOnPath(program) {
  return (process.env['PATH'] ?? '').split(delimiter).some((folder) => folder !== '' && existsSync(join(folder, program)));
}
