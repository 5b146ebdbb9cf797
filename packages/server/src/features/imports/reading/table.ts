import type { FaultCode } from '@cagette/sdk/contract/desk';
import type { FaultParams } from '../values/parsed.ts';

export interface TableRow {
  /** Where the row begins in the file; the first line is 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

export interface Table {
  readonly encoding: string;
  readonly rows: readonly TableRow[];
}

/** A file that cannot be read at all. */
export class UnreadableFile extends Error {
  override readonly name = 'UnreadableFile';
  readonly code: FaultCode;
  readonly params: FaultParams;
  /** Null: the whole file. */
  readonly line: number | null;

  constructor(code: FaultCode, params: FaultParams = {}, options: { readonly line?: number; readonly cause?: unknown } = {}) {
    super(code, { cause: options.cause });
    this.code = code;
    this.params = params;
    this.line = options.line ?? null;
  }
}

/** The most lines of one file. */
export const MAX_LINES = 50_000;
/** The most columns: more is a sheet full of empty formatted cells, or not a catalogue. */
export const MAX_COLUMNS = 500;
