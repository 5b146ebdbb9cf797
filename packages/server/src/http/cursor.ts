import * as z from 'zod/mini';
import { problem } from './problem-error.ts';

type Values<Schemas extends readonly z.ZodMiniType<string>[]> = { readonly [Index in keyof Schemas]: string };

/** A list's cursor: the sort values of the last item seen, in base 64. */
export function encodeCursor(values: readonly string[]): string {
  return Buffer.from(JSON.stringify(values)).toString('base64url');
}

/**
 * The values of a cursor, or null without one.
 *
 * @throws validation.failed when its values are not of those schemas: a cursor is input like any other.
 */
export function decodeCursor<const Schemas extends readonly z.ZodMiniType<string>[]>(
  cursor: string | undefined,
  schemas: Schemas,
): Values<Schemas> | null {
  if (cursor === undefined) return null;
  try {
    const values: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    if (Array.isArray(values) && values.length === schemas.length && schemas.every((schema, index) => isOf(schema, values[index])))
      return values as unknown as Values<Schemas>;
  } catch {
    // Answered below, like any other cursor that is not ours.
  }
  throw problem('validation.failed', { issues: [{ path: 'query.cursor', code: 'format' }] });
}

function isOf(schema: z.ZodMiniType, value: unknown): boolean {
  return z.safeParse(schema, value).success;
}
