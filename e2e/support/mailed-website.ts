import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, inject } from 'vitest';
import { type MailServer, startMailServer } from '../../packages/server/src/testing/mail-server.ts';
import { type ServedExample, serveExample } from '../../scripts/serve-example.ts';
import { joinBrowser } from './chromium.ts';
import { startDemoServer } from './demo-server.ts';

export interface MailedWebsite {
  mails: MailServer;
  server: Awaited<ReturnType<typeof startDemoServer>>;
  website: ServedExample;
  browser: Browser;
}

/** The farm's website with a server of its own that sends mails to a real mail server, for the tests of one file; filled before the first runs. */
export function mailedWebsite(): MailedWebsite {
  const parts = {} as MailedWebsite;
  beforeAll(async () => {
    parts.mails = await startMailServer();
    parts.server = await startDemoServer({ SMTP_URL: `smtp://127.0.0.1:${parts.mails.port}` });
    [parts.website, parts.browser] = await Promise.all([
      serveExample({ folder: 'farm-website', serverUrl: parts.server.url }),
      joinBrowser(inject('browserAddress')),
    ]);
  });
  afterAll(async () => {
    await parts.browser?.close();
    await parts.website?.close();
    await parts.server?.stop();
    await parts.mails?.close();
  });
  return parts;
}
