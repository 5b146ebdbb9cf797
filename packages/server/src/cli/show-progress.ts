import { SingleBar } from 'cli-progress';

/** A bar where somebody watches, a line at the end where a program does. */
export function showProgress(label: string): { show: (done: number, total: number) => void; stop: () => void } {
  if (!process.stderr.isTTY) {
    return {
      show: (done, total) => {
        if (done === total) console.error(`${label} ${done}/${total}`);
      },
      stop: () => undefined,
    };
  }
  const bar = new SingleBar({ format: `${label} {bar} {value}/{total}`, stream: process.stderr, clearOnComplete: true });
  let started = false;
  return {
    show: (done, total) => {
      if (started) bar.update(done);
      else bar.start(total, done);
      started = true;
    },
    stop: () => bar.stop(),
  };
}
