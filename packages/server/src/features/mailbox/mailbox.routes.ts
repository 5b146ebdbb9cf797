import { Hono } from 'hono';
import type { Deps } from '../../deps.ts';
import type { AppEnv } from '../../http/env.ts';
import { isOwnMachine } from '../../http/is-own-machine.ts';
import { DEFAULT_LOCALE, messagesIn } from '../../messages/messages-in.ts';
import { readKeptAttachment, readKeptMail, readMailbox } from './mailbox.service.ts';
import { mailboxPage, mailPage } from './mailbox.view.ts';
import { mailboxStyles } from './mailbox-styles.ts';

const pagePolicy = "default-src 'none'; style-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
/** A mail's own styles are inline; nothing else of it may do anything, and its links open outside the frame. */
const messagePolicy =
  "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'; sandbox allow-popups allow-popups-to-escape-sandbox";

/** `/dev/mailbox`: what a server without a mail server would have sent. With SMTP_URL there is no such address. */
export function mailboxRoutes(deps: Deps): Hono<AppEnv> {
  const app = new Hono<AppEnv>();
  if (deps.config.smtpUrl !== null || !isOwnMachine(deps.config.publicUrl)) return app;
  const messages = messagesIn(DEFAULT_LOCALE);
  const page = { 'Content-Security-Policy': pagePolicy, 'Cache-Control': 'no-store' };

  app.get('/dev/mailbox', async (c) => {
    const { mails, isCut } = await readMailbox(deps);
    return c.html(mailboxPage(mails, isCut, messages), 200, page);
  });
  app.get('/dev/mailbox/mailbox.css', (c) => c.body(mailboxStyles, 200, { 'Content-Type': 'text/css; charset=utf-8' }));
  app.get('/dev/mailbox/:id', async (c) => c.html(mailPage(await readKeptMail(deps, c.req.param('id')), messages), 200, page));
  app.get('/dev/mailbox/:id/message', async (c) => {
    const { bodyHtml } = await readKeptMail(deps, c.req.param('id'));
    return c.html(bodyHtml, 200, { 'Content-Security-Policy': messagePolicy, 'Cache-Control': 'no-store' });
  });
  app.get('/dev/mailbox/:id/attachments/:index', async (c) => {
    const { fileName, contentType, content } = await readKeptAttachment(deps, c.req.param('id'), c.req.param('index'));
    return c.body(new Uint8Array(Buffer.from(content, 'base64')), 200, {
      'Content-Type': contentType,
      'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(fileName)}`,
      'Cache-Control': 'no-store',
    });
  });
  return app;
}
