/** The only place that reads the time. Everything else takes a `Clock` or an instant. */
export interface Clock {
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };

/** A clock for tests that moves only when told. */
export class SteppedClock implements Clock {
  #instant: number;

  constructor(start: string) {
    this.#instant = Date.parse(start);
  }

  now(): Date {
    return new Date(this.#instant);
  }

  set(instant: string): void {
    this.#instant = Date.parse(instant);
  }

  advance(milliseconds: number): void {
    this.#instant += milliseconds;
  }
}

/** Milliseconds since an arbitrary start, for measuring durations. */
export function monotonicMs(): number {
  return performance.now();
}
