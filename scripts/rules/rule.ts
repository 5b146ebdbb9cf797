import { lineOf, type Source } from './source.ts';

export interface Violation {
  readonly path: string;
  readonly line: number;
  /** The number of the rule in docs/architecture.md, or `arrows` for the picture above them, `embedding` for the promises to host pages. */
  readonly rule: string;
  readonly sentence: string;
}

/** Looks at one file. */
export type Rule = (source: Source) => Violation[];

export function violation(source: Source, offset: number, rule: string, sentence: string): Violation {
  return { path: source.path, line: lineOf(source, offset), rule, sentence };
}

/** `packages/server/src/app.ts:12 rule 3: …` */
export function formatViolation({ path, line, rule, sentence }: Violation): string {
  return `${path}:${line} rule ${rule}: ${sentence}`;
}
