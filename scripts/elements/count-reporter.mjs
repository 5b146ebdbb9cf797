import { writeFileSync } from 'node:fs';

/**
 * Writes `{ "passed": 12, "failed": 0 }` to a file when the run ends. A test file that could not run counts as one failure.
 *
 * @param {string} path
 * @returns {import('@web/test-runner').Reporter}
 */
export function countReporter(path) {
  return {
    stop({ sessions }) {
      const counts = { passed: 0, failed: 0 };
      for (const session of sessions) {
        const tests = session.testResults ? allTests(session.testResults) : [];
        const failed = tests.filter((test) => !test.passed && !test.skipped).length;
        counts.passed += tests.filter((test) => test.passed).length;
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
