import type { Deps } from '../../deps.ts';
import type { MailTransport } from '../mail.ts';
import { keptTransport } from './kept-transport.ts';
import { smtpTransport } from './smtp-transport.ts';

/** The mail server of SMTP_URL, or the trial mailbox without one. Nothing connects before the first mail. */
export function openMailTransport(deps: Pick<Deps, 'config' | 'db' | 'clock'>): MailTransport {
  const { smtpUrl, mailFrom } = deps.config;
  return smtpUrl === null ? keptTransport(deps) : smtpTransport({ smtpUrl, mailFrom });
}
