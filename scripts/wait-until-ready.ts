import { setTimeout as delay } from 'node:timers/promises';

const POLL_MS = 50;

/** True once the address answers with success, false when `stopped` settles before that. */
export async function waitUntilReady(url: string, stopped: Promise<unknown>): Promise<boolean> {
  let hasStopped = false;
  const markStopped = () => {
    hasStopped = true;
  };
  stopped.then(markStopped, markStopped);
  while (!hasStopped) {
    if (await answers(url)) return true;
    await delay(POLL_MS);
  }
  return false;
}

async function answers(url: string): Promise<boolean> {
  try {
    const response = await fetch(url);
    await response.body?.cancel();
    return response.ok;
  } catch {
    return false;
  }
}
