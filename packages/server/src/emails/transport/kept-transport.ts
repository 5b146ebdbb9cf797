import type { Clock } from '../../clock.ts';
import type { Config } from '../../config.ts';
import type { Database } from '../../db/database.ts';
import { insertKeptMail } from '../kept-mails.queries.ts';
import type { MailTransport } from '../mail.ts';
import { oneLine } from './one-line.ts';

/** Keeps mails in the database, for `/dev/mailbox`, when no mail server is set. */
export function keptTransport(deps: {
  readonly db: Database;
  readonly clock: Clock;
  readonly config: Pick<Config, 'mailFrom'>;
}): MailTransport {
  return {
    async send(mail) {
      await insertKeptMail(deps.db, {
        sentAt: deps.clock.now().toISOString(),
        recipient: oneLine(mail.to),
        sender: `${oneLine(mail.fromName)} <${deps.config.mailFrom}>`,
        replyTo: mail.replyTo,
        subject: oneLine(mail.subject),
        bodyText: mail.text,
        bodyHtml: mail.html,
        attachments: JSON.stringify(
          mail.attachments.map(({ fileName, contentType, content }) => ({
            fileName,
            contentType,
            content: Buffer.from(content).toString('base64'),
          })),
        ),
      });
    },
    async close() {
      // The database is closed by who opened it.
    },
  };
}
