import { codeMail } from '../emails/code-mail.ts';
import { composeMail } from '../emails/compose-mail.ts';
import type { MailTransport } from '../emails/mail.ts';
import { DEFAULT_LOCALE, messagesIn } from '../messages/messages-in.ts';
import type { JobData } from './job-types.ts';

export async function sendCodeMail(transport: MailTransport, { email, code }: JobData['mail.code'], jobId: string): Promise<void> {
  const content = codeMail(code, messagesIn(DEFAULT_LOCALE));
  await transport.send(await composeMail(content, { to: email, replyTo: null, attachments: [] }), jobId);
}
