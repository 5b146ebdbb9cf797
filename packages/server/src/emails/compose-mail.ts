import type { Mail, MailAttachment } from './mail.ts';
import type { MailContent } from './mail-content.ts';
import { renderHtml } from './render-html.ts';
import { renderText } from './render-text.ts';

/** Puts content in an envelope. */
export async function composeMail(
  content: MailContent,
  envelope: { readonly to: string; readonly replyTo: string | null; readonly attachments: readonly MailAttachment[] },
): Promise<Mail> {
  return {
    ...envelope,
    fromName: content.sender,
    subject: content.subject,
    html: await renderHtml(content),
    text: renderText(content),
  };
}
