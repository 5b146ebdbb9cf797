import { html } from 'hono/html';
import type { Messages } from '../../messages/messages.ts';
import type { KeptMail, KeptMailSummary } from './mailbox.service.ts';

type Html = ReturnType<typeof html>;

const REFRESH_SECONDS = 10;

/**
 * The list of kept mails. It refreshes itself without a script.
 *
 * @param isCut whether there are older ones.
 */
export function mailboxPage(mails: readonly KeptMailSummary[], isCut: boolean, messages: Messages): Html {
  const words = messages.mailbox;
  const refresh = html`<meta http-equiv="refresh" content="${REFRESH_SECONDS}">`;
  const body = html`<header>
<h1>${words.title}</h1>
<p>${words.what}</p>
</header>
${mails.length === 0 ? emptyState(messages) : html`<ol class="mails">${mails.map((mail) => row(mail, messages))}</ol>`}
<footer><p>${isCut ? words.newest(mails.length) : ''} ${words.refreshes} <a href="/dev/mailbox">${words.refresh}</a></p></footer>`;
  return document(words.title, refresh, body, messages);
}

/** One mail: its head, its attachments, and both of its bodies. */
export function mailPage(mail: KeptMail, messages: Messages): Html {
  const words = messages.mailbox;
  const heads: readonly (readonly [string, string])[] = [
    [words.from, mail.sender],
    ...(mail.replyTo === null ? [] : [[words.replyTo, mail.replyTo] as const]),
    [words.to, mail.recipient],
    [words.sentAt, instantText(mail.sentAt, messages)],
  ];
  const body = html`<nav><a href="/dev/mailbox">${words.back}</a></nav>
<header>
<h1>${mail.subject}</h1>
<dl>${heads.map(([label, value]) => html`<div><dt>${label}</dt><dd>${value}</dd></div>`)}</dl>
${mail.attachments.length === 0 ? '' : attachmentList(mail, messages)}
</header>
<section><h2>${words.asShown}</h2>
<iframe title="${words.asShown}" sandbox="allow-popups allow-popups-to-escape-sandbox" src="/dev/mailbox/${mail.id}/message"></iframe></section>
<section><h2>${words.asText}</h2>
<pre>${mail.bodyText}</pre></section>`;
  return document(mail.subject, html``, body, messages);
}

function document(title: string, head: Html, body: Html, { locale }: Messages): Html {
  return html`<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
${head}
<title>${title}</title>
<link rel="stylesheet" href="/dev/mailbox/mailbox.css">
</head>
<body><main>${body}</main></body>
</html>
`;
}

function emptyState({ mailbox }: Messages): Html {
  return html`<div class="empty"><p><strong>${mailbox.empty}</strong></p><p>${mailbox.howTo}</p></div>`;
}

function row(mail: KeptMailSummary, messages: Messages): Html {
  const { attached } = messages.mailbox;
  return html`<li><a href="/dev/mailbox/${mail.id}">
<span class="subject">${mail.subject}</span>
<span class="who">${mail.recipient}</span>
<span class="more"><time datetime="${mail.sentAt}">${instantText(mail.sentAt, messages)}</time>${mail.attachmentCount === 0 ? '' : html` · ${attached(mail.attachmentCount)}`}</span>
</a></li>`;
}

function attachmentList(mail: KeptMail, { mailbox }: Messages): Html {
  return html`<h2>${mailbox.attachments}</h2>
<ul class="attachments">${mail.attachments.map(
    ({ fileName }, index) => html`<li><a href="/dev/mailbox/${mail.id}/attachments/${index}" download="${fileName}">${fileName}</a></li>`,
  )}</ul>`;
}

/** In the server's own time zone: only who runs it reads this. */
function instantText(instant: string, { locale }: Messages): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'medium' }).format(new Date(instant));
}
