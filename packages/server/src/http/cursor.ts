import { problem } from './problem-error.ts';

/** A list's cursor: the sort values of the last item seen, in base 64. */
export function encodeCursor(values: readonly string[]): string {
  return Buffer.from(JSON.stringify(values)).toString('base64url');
}

/**
 * The values of a cursor, or none of them without one.
 *
 * @throws validation.failed when it is not a cursor of that many values.
 */
export function decodeCursor(cursor: string | undefined, count: number): readonly string[] {
  if (cursor === undefined) return [];
  try {
    const values: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    if (Array.isArray(values) && values.length === count && values.every((value) => typeof value === 'string')) return values;
  } catch {
    // Answered below, like any other cursor that is not ours.
  }
  throw problem('validation.failed', { issues: [{ path: 'query.cursor', code: 'format' }] });
}
