import type { Deps } from '../../deps.ts';
import type { Mail } from '../../emails/mail.ts';
import type { KeptAttachment } from '../../emails/kept-mails.table.ts';
import { problem } from '../../http/problem-error.ts';
import { findKeptMail, insertKeptMail, type KeptMailRow, listKeptMails } from './mailbox.queries.ts';

export type KeptMail = KeptMailRow;
export type KeptMailSummary = Awaited<ReturnType<typeof readMailbox>>['mails'][number];

/** How many mails the list shows. */
const MAX_SHOWN = 200;

const ID = /^\d{1,15}$/;

/** Keeps a mail for this page instead of sending it. */
export async function keepMail(deps: Pick<Deps, 'db' | 'clock'>, mail: Mail, sender: string): Promise<void> {
  const attachments = mail.attachments.map(({ fileName, contentType, content }) => ({
    fileName,
    contentType,
    content: Buffer.from(content).toString('base64'),
  }));
  await insertKeptMail(deps.db, {
    sentAt: deps.clock.now().toISOString(),
    recipient: mail.to,
    sender,
    replyTo: mail.replyTo,
    subject: mail.subject,
    bodyText: mail.text,
    bodyHtml: mail.html,
    attachments: JSON.stringify(attachments),
  });
}

/** The newest mails first. */
export async function readMailbox(deps: Pick<Deps, 'db'>) {
  const mails = await listKeptMails(deps.db, MAX_SHOWN + 1);
  return { mails: mails.slice(0, MAX_SHOWN), isCut: mails.length > MAX_SHOWN };
}

/** @throws route.notFound */
export async function readKeptMail(deps: Pick<Deps, 'db'>, id: string): Promise<KeptMail> {
  const mail = ID.test(id) ? await findKeptMail(deps.db, id) : undefined;
  if (!mail) throw problem('route.notFound');
  return mail;
}

/** @throws route.notFound */
export async function readKeptAttachment(deps: Pick<Deps, 'db'>, id: string, index: string): Promise<KeptAttachment> {
  const mail = await readKeptMail(deps, id);
  const attachment = ID.test(index) ? mail.attachments[Number(index)] : undefined;
  if (!attachment) throw problem('route.notFound');
  return attachment;
}
