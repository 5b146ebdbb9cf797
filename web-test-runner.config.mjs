/**
 * Elements in three engines in one run: Chromium, Firefox, and WebKit through MiniBrowser. `npm run elements` compiles them first.
 * ELEMENT_BROWSERS=chromium runs one; ELEMENT_FILES names files, with commas; ELEMENT_REPORT a file for the counts.
 */
import { EventEmitter } from 'node:events';
import { existsSync } from 'node:fs';
import { defaultReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import { seleniumLauncher } from '@web/test-runner-selenium';
import { countReporter } from './scripts/elements/count-reporter.mjs';
import { startWebkitDriver } from './scripts/elements/webkit-driver.mjs';

/** axe takes its time in Firefox. */
const TEST_TIMEOUT_MS = 30_000;
/** Until a browser runs, and until a page of it runs its first test; a busy machine has needed more than the twenty seconds it gets by default. */
const START_TIMEOUT_MS = 90_000;
/** All tests of a file; Firefox beside other work has needed more than the two minutes it gets by default. */
const FILE_TIMEOUT_MS = 360_000;
const CHROMIUM_FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** All frames of a browser listen to one socket, and Node warns of so many. */
EventEmitter.defaultMaxListeners = 100;

/** Tests of pages whose colours the visitor's system sets. WebKit has no such mode. */
const FORCED = 'packages/widget/dist-test/bundled/**/*.forced.test.js';

const wanted = (process.env['ELEMENT_BROWSERS'] ?? 'chromium,firefox,webkit').split(',');
const only = process.env['ELEMENT_FILES']?.split(',') ?? null;
const report = process.env['ELEMENT_REPORT'];
const webkit = wanted.includes('webkit') ? await startWebkitDriver() : null;

export default {
  rootDir: import.meta.dirname,
  files: only ?? ['packages/widget/dist-test/bundled/**/*.test.js', `!${FORCED}`],
  browsers: [
    ...(wanted.includes('chromium') ? [chromium()] : []),
    ...(wanted.includes('firefox') ? [firefox()] : []),
    // Here files are frames of one page, where only one has the focus and is in sight: one after the other.
    ...(webkit ? [Object.assign(seleniumLauncher({ driverBuilder: webkit.builder }), { concurrency: 1 })] : []),
  ],
  groups: only ? [] : [{ name: 'forced colours', files: [FORCED], browsers: forcedColours() }],
  browserStartTimeout: START_TIMEOUT_MS,
  testsStartTimeout: START_TIMEOUT_MS,
  testsFinishTimeout: FILE_TIMEOUT_MS,
  concurrentBrowsers: 3,
  concurrency: 2,
  // The one coded line of a shop that something happened to: what was to happen is for the tests to say.
  filterBrowserLogs: (/** @type {{ args: unknown[] }} */ { args }) => !/^cagette: \w+\.\w+/.test(String(args[0])),
  testFramework: { config: { ui: 'bdd', timeout: TEST_TIMEOUT_MS } },
  reporters: [
    defaultReporter({ reportTestResults: true, reportTestProgress: process.stdout.isTTY === true }),
    ...(report ? [countReporter(report)] : []),
  ],
  plugins: [{ name: 'webkit-driver', serverStop: () => webkit?.stop() }],
};

function forcedColours() {
  return [
    ...(wanted.includes('chromium') ? [chromium('Chromium, forced colours', ['--force-high-contrast'])] : []),
    ...(wanted.includes('firefox') ? [firefox('Firefox, forced colours', { 'browser.display.document_color_use': 2 })] : []),
  ];
}

/** @param {string} name @param {string[]} flags */
function chromium(name = 'Chromium', flags = []) {
  const executablePath = ['/usr/bin/chromium', '/usr/bin/google-chrome'].find((path) => existsSync(path));
  const launcher = chromeLauncher({
    createPage: createWindow,
    launchOptions: { timeout: START_TIMEOUT_MS, args: [...CHROMIUM_FLAGS, ...flags], ...(executablePath ? { executablePath } : {}) },
  });
  return Object.assign(launcher, { name });
}

function firefox(name = 'Firefox', extraPrefsFirefox = {}) {
  const executablePath = ['/usr/bin/firefox-esr', '/usr/bin/firefox'].find((path) => existsSync(path));
  const launcher = chromeLauncher({
    createPage: createWindow,
    launchOptions: { timeout: START_TIMEOUT_MS, browser: 'firefox', extraPrefsFirefox, ...(executablePath ? { executablePath } : {}) },
  });
  return Object.assign(launcher, { name });
}

/** Files are tested beside each other, each in a window of its own: a tab that is not in front draws no frames, and a dialog that closes waits for one to say so. @param {{ context: import('puppeteer-core').BrowserContext }} browser */
function createWindow({ context }) {
  return context.newPage({ type: 'window' });
}
