import type { FaultCode } from '@cagette/sdk/contract/desk';

export type FaultParams = Readonly<Record<string, string | number>>;

/** A value that was understood, or what is wrong with it. */
export type Parsed<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly code: FaultCode; readonly params: FaultParams };

export function understood<Value>(value: Value): Parsed<Value> {
  return { ok: true, value };
}

export function refused(
  code: FaultCode,
  params: FaultParams = {},
): { readonly ok: false; readonly code: FaultCode; readonly params: FaultParams } {
  return { ok: false, code, params };
}
