export interface Counts {
  readonly passed: number;
  readonly failed: number;
}

/**
 * Counts from what vitest's JSON reporter wrote. A file that could not be loaded has no failed test but is a failure.
 *
 * @throws SyntaxError or TypeError when it is not such a report.
 */
export function vitestCounts(json: string): Counts {
  const report: unknown = JSON.parse(json);
  if (!isReport(report)) throw new TypeError('not a report of vitest');
  const broken = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  );
  return { passed: report.numPassedTests, failed: report.numFailedTests + broken.length };
}

interface Report {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly testResults: readonly { readonly status: string; readonly assertionResults: readonly { readonly status: string }[] }[];
}

function isReport(value: unknown): value is Report {
  return typeof value === 'object' && value !== null && 'numPassedTests' in value && 'numFailedTests' in value && 'testResults' in value;
}
