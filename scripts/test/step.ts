/** What a step of `npm test` found. A checker (types, format …) counts as one test. */
export interface StepResult {
  readonly passed: number;
  readonly failed: number;
  /** Shown when something failed. */
  readonly output: string;
}

export interface Step {
  readonly name: string;
  /** Names of the steps that must have passed first. */
  readonly needs?: readonly string[];
  readonly run: () => Promise<StepResult>;
}

export type Outcome = 'passed' | 'failed' | 'not run';

export interface StepReport {
  readonly name: string;
  readonly outcome: Outcome;
  readonly passed: number;
  readonly failed: number;
  readonly milliseconds: number;
}
