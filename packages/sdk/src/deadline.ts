/** A signal of our own that aborts when its parent does or when a time has passed. */
export interface Deadline {
  readonly signal: AbortSignal;
  /** Resolves when the signal aborts, whichever of the two it was. */
  readonly over: Promise<void>;
  /** Sets the time, in milliseconds from now, in place of the one before. */
  within(ms: number): void;
  /** Takes the time back and goes on following the parent. */
  lift(): void;
  /** Lets go of time and parent. */
  end(): void;
}

/** What timers can count to, about 25 days; with more they would fire at once. */
const MAX_TIMER_MS = 2 ** 31 - 1;

/** By hand, because `AbortSignal.any` is missing from phones that stopped before Safari 17.4 or Chrome 116. */
export function createDeadline(parent: AbortSignal | undefined): Deadline {
  const controller = new AbortController();
  const { signal } = controller;
  const over = new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve()));
  const abort = () => controller.abort();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const lift = () => clearTimeout(timer);
  parent?.addEventListener('abort', abort);
  if (parent?.aborted) abort();
  return {
    signal,
    over,
    within(ms) {
      lift();
      timer = setTimeout(abort, Math.min(ms, MAX_TIMER_MS));
    },
    lift,
    end() {
      lift();
      parent?.removeEventListener('abort', abort);
    },
  };
}
