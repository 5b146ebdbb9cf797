import { createDeadline } from './deadline.ts';

/** Resolves after so many milliseconds, or at once when the signal aborts; the caller asks the signal which it was. */
export async function wait(ms: number, signal: AbortSignal | undefined): Promise<void> {
  const pause = createDeadline(signal);
  pause.within(ms);
  await pause.over;
  pause.end();
}
