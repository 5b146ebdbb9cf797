const real = { setInterval: globalThis.setInterval, clearInterval: globalThis.clearInterval };

export interface HeldIntervals {
  /** How often each that runs wants to, in milliseconds. */
  running(): number[];
  /** Lets each of them come once. */
  tick(): void;
}

/** Intervals that are begun from now on come when a test says so; `letIntervalsRun` ends that. */
export function holdIntervals(): HeldIntervals {
  const held = new Map<number, readonly [run: () => void, ms: number]>();
  // No browser counts from here.
  let last = 1e9;
  Object.assign(globalThis, {
    setInterval(run: () => void, ms: number): number {
      last += 1;
      held.set(last, [run, ms]);
      return last;
    },
    clearInterval(id: number): void {
      if (!held.delete(id)) real.clearInterval(id);
    },
  });
  return {
    running: () => [...held.values()].map(([, ms]) => ms),
    tick() {
      for (const [run] of held.values()) run();
    },
  };
}

export function letIntervalsRun(): void {
  Object.assign(globalThis, real);
}
