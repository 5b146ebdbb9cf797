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
  warnOfOpenMailbox(deps);
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

const LOCAL_HOST = /^(localhost|127(\.\d+){3}|\[::1\]|.*\.localhost)$/;

/** The trial mailbox shows sign-in codes and order links to whoever asks: right on one's own machine, wrong at a public address. */
function warnOfOpenMailbox({ config, logger }: Pick<Deps, 'config' | 'logger'>): void {
  if (config.smtpUrl !== null || LOCAL_HOST.test(new URL(config.publicUrl).hostname)) return;
  logger.warn('SMTP_URL is not set: no mail is sent, and everybody who reaches this server can read them at /dev/mailbox');
}
