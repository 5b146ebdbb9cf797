import type { Deps } from '../../deps.ts';
import { keepMail } from '../../features/mailbox/mailbox.service.ts';
import type { MailTransport } from '../mail.ts';
import { oneLine } from './one-line.ts';

/** Keeps mails in the database, for `/dev/mailbox`, when no mail server is set. */
export function keptTransport(deps: Pick<Deps, 'db' | 'clock' | 'config'>): MailTransport {
  return {
    async send(mail) {
      const sender = `${oneLine(mail.fromName)} <${deps.config.mailFrom}>`;
      await keepMail(deps, { ...mail, to: oneLine(mail.to), subject: oneLine(mail.subject) }, sender);
    },
    async close() {
      // The database is closed by who opened it.
    },
  };
}
