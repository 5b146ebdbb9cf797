import type { Messages } from '../messages/messages.ts';
import type { MailContent } from './mail-content.ts';

/** Signing in is the server's business rather than an organisation's, so its mail comes in the server's name. */
export const SERVER_NAME = 'Cagette';

/** The mail with a sign-in code. The code stands in the subject too: a notification is then enough. */
export function codeMail(code: string, messages: Messages): MailContent {
  const words = messages.signIn;
  return {
    locale: messages.locale,
    subject: words.subject(code),
    title: words.title,
    sender: SERVER_NAME,
    blocks: [
      { kind: 'paragraph', text: words.intro },
      { kind: 'code', label: words.code, value: code },
      { kind: 'hint', text: words.ignore },
    ],
    footer: [],
  };
}
