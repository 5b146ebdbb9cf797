import { writeFileSync } from 'node:fs';

/** What the runner says of a page that never came to its tests. */
const NOT_STARTED = /^Browser tests did not start/;

/**
 * Writes `{ "passed": 12, "failed": 0, "notStarted": [] }` to a file when the run ends. A test file that could not run counts as one failure; `notStarted` names
 * those whose page never came to its tests, with their browser.
 *
 * @param {string} path
 * @returns {import('@web/test-runner').Reporter}
 */
export function countReporter(path) {
  return {
    stop({ sessions }) {
      /** @type {{ passed: number, failed: number, notStarted: { file: string, browser: string }[] }} */
      const counts = { passed: 0, failed: 0, notStarted: [] };
      for (const session of sessions) {
        const tests = session.testResults ? allTests(session.testResults) : [];
        const failed = tests.filter((test) => !test.passed && !test.skipped).length;
        counts.passed += tests.filter((test) => test.passed).length;
        if (session.errors.some(({ message }) => NOT_STARTED.test(message)))
          counts.notStarted.push({ file: session.testFile, browser: session.browser.name });
        counts.failed += failed === 0 && session.passed !== true ? 1 : failed;
      }
      writeFileSync(path, JSON.stringify(counts));
    },
  };
}

/**
 * @typedef {{ passed: boolean, skipped: boolean }} Test
 * @typedef {{ suites: Suite[], tests: Test[] }} Suite
 * @param {Suite} suite
 * @returns {Test[]}
 */
function allTests(suite) {
  return [...suite.tests, ...suite.suites.flatMap((inner) => allTests(inner))];
}
