import type { Deps } from '../../deps.ts';
import { findKeptMail, listKeptMails, type KeptMailRow } from '../../emails/kept-mails.queries.ts';
import type { KeptAttachment } from '../../emails/kept-mails.table.ts';
import { problem } from '../../http/problem-error.ts';

export type KeptMail = KeptMailRow;
export type KeptMailSummary = Awaited<ReturnType<typeof readMailbox>>[number];

/** How many mails the list shows. */
export const MAX_SHOWN = 200;

const ID = /^\d{1,15}$/;

/** The newest mails first. */
export async function readMailbox(deps: Pick<Deps, 'db'>) {
  return listKeptMails(deps.db, MAX_SHOWN);
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
