import type { Deps } from '../deps.ts';
import { openMailTransport } from '../emails/transport/open-mail-transport.ts';
import { startClosing } from './closing.ts';
import { startHousekeeping } from './housekeeping.ts';
import { mailHandlers } from './mail-handlers.ts';

/**
 * Starts what a server does unasked: mails, closings, housekeeping. The command line only writes jobs and never calls this.
 *
 * @returns what ends it, once what runs is done.
 */
export async function startWorking(deps: Deps): Promise<() => Promise<void>> {
  const transport = openMailTransport(deps);
  await deps.jobs.work(mailHandlers(deps, transport));
  const closing = startClosing(deps);
  startHousekeeping(deps);
  return async () => {
    await closing.stop();
    await deps.jobs.stop();
    await transport.close();
  };
}
