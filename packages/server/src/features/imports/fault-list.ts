import type { FaultCode, ImportFault } from '@cagette/sdk/contract/desk';
import type { FaultParams } from './values/parsed.ts';

/** The most faults a report lists; `file.moreFaults` says how many more there are. */
export const MAX_FAULTS = 1000;
const MAX_VALUE_CHARACTERS = 200;
const LAST = Number.MAX_SAFE_INTEGER;

/** Collects faults in the order they are found; all of them count, the first thousand are kept, and what is about the whole file. */
export class FaultList {
  readonly #kept: ImportFault[] = [];
  #left = 0;
  #errors = 0;

  add(
    line: number | null,
    column: string | null,
    value: string | null,
    code: FaultCode,
    params: FaultParams = {},
    severity: ImportFault['severity'] = 'error',
  ): void {
    if (severity === 'error') this.#errors++;
    if (line !== null && this.#kept.length >= MAX_FAULTS) this.#left++;
    else this.#kept.push({ line, column, value: value === null ? null : shorten(value), code, severity, params: { ...params } });
  }

  get errors(): number {
    return this.#errors;
  }

  /** By line, what is about the whole file last. */
  list(): readonly ImportFault[] {
    const sorted = this.#kept.toSorted((a, b) => (a.line ?? LAST) - (b.line ?? LAST));
    if (this.#left === 0) return sorted;
    const more: ImportFault = {
      line: null,
      column: null,
      value: null,
      code: 'file.moreFaults',
      severity: this.#errors > 0 ? 'error' : 'warning',
      params: { listed: MAX_FAULTS, more: this.#left, errors: this.#errors },
    };
    return [...sorted, more];
  }
}

function shorten(value: string): string {
  return value.length > MAX_VALUE_CHARACTERS ? `${value.slice(0, MAX_VALUE_CHARACTERS)}…` : value;
}
