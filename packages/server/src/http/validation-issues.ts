import type { ValidationIssue } from '@cagette/sdk/contract/errors';
import type * as z from 'zod/mini';

type ZodIssue = z.core.$ZodIssue;

/** Zod's issues in the contract's words, all of them. */
export function validationIssues(issues: readonly ZodIssue[]): ValidationIssue[] {
  return issues.map((issue) => ({ path: issue.path.join('.'), ...described(issue) }));
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
