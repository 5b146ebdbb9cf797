const POLL_MS = 200;

/**
 * Calls back once when the parent process has ended. npm starts scripts through a shell, and a shell that is asked to end
 * passes nothing on: without this, `kill` on npm would leave the server running.
 */
export function whenOrphaned(callback: () => void): void {
  const parent = process.ppid;
  const poll = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(poll);
    callback();
  }, POLL_MS);
  poll.unref();
}
