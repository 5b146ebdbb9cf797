import type { Parsed } from '../values/parsed.ts';

/** The value that was understood; throws when it was not. */
export function parsed<Value>(result: Parsed<Value>): Value {
  if (result.ok) return result.value;
  throw new Error(`${result.code} ${JSON.stringify(result.params)}`);
}
