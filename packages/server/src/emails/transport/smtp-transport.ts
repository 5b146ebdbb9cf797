import { createTransport } from 'nodemailer';
import type { Config } from '../../config.ts';
import type { Mail, MailTransport } from '../mail.ts';
import { oneLine } from './one-line.ts';

const MAX_CONNECTIONS = 3;
/** In all well below the two minutes that a job may take, so that no second attempt begins while the first still runs. */
const CONNECT_TIMEOUT_MS = 10_000;
const SILENCE_TIMEOUT_MS = 30_000;
const IDLE_MS = 60_000;

/** Sends through the operator's mail server, over a few connections that are kept. Trying again is the job's business, not the pool's. */
export function smtpTransport(config: Pick<Config, 'mailFrom'> & { readonly smtpUrl: string }): MailTransport {
  const pool = createTransport({
    url: config.smtpUrl,
    pool: true,
    maxConnections: MAX_CONNECTIONS,
    maxRequeues: 0,
    idleTimeout: IDLE_MS,
    connectionTimeout: CONNECT_TIMEOUT_MS,
    greetingTimeout: CONNECT_TIMEOUT_MS,
    dnsTimeout: CONNECT_TIMEOUT_MS,
    socketTimeout: SILENCE_TIMEOUT_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const domain = config.mailFrom.slice(config.mailFrom.lastIndexOf('@') + 1);
  return {
    async send(mail, id) {
      await pool.sendMail({
        ...addressed(mail, config.mailFrom),
        messageId: `<${id}@${domain}>`,
        subject: oneLine(mail.subject),
        html: mail.html,
        text: mail.text,
        attachments: mail.attachments.map(({ fileName, contentType, content }) => ({ filename: fileName, contentType, content })),
        // RFC 3834: keeps out-of-office replies from answering a machine.
        headers: { 'Auto-Submitted': 'auto-generated' },
      });
    },
    async close() {
      pool.close();
    },
  };
}

/** Names and addresses are given apart, never as one text to be parsed: a comma or a bracket in a name adds no recipient. */
function addressed(mail: Mail, mailFrom: string) {
  const to = oneLine(mail.to);
  return {
    from: { name: oneLine(mail.fromName), address: mailFrom },
    to: { name: '', address: to },
    ...(mail.replyTo === null ? {} : { replyTo: { name: oneLine(mail.fromName), address: oneLine(mail.replyTo) } }),
    envelope: { from: mailFrom, to: [to] },
  };
}
