import type { ValidationIssue } from '@cagette/sdk/contract/errors';
import type * as z from 'zod/mini';

type ZodIssue = z.core.$ZodIssue;

/** Zod's issues in the contract's words, all of them. */
export function validationIssues(issues: readonly ZodIssue[]): ValidationIssue[] {
  return issues.flatMap((issue) => pathsOf(issue).map((path) => ({ path: path.join('.'), ...described(issue) })));
}

/** What a strict object does not know is told under its own name. */
function pathsOf(issue: ZodIssue): PropertyKey[][] {
  return issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...issue.path, key]) : [issue.path];
}

function described(issue: ZodIssue): Omit<ValidationIssue, 'path'> {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? { code: 'required' } : { code: 'type', params: { expected: issue.expected } };
    case 'too_small':
      return { code: 'tooSmall', params: { minimum: Number(issue.minimum) } };
    case 'too_big':
      return { code: 'tooLarge', params: { maximum: Number(issue.maximum) } };
    case 'invalid_format':
      return { code: 'format', params: { format: issue.format } };
    case 'unrecognized_keys':
      return { code: 'unknown' };
    default:
      return { code: 'invalid' };
  }
}
