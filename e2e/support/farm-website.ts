import type { Browser } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { serveExample, type ServedExample } from '../../scripts/serve-example.ts';
import { type DemoServer, startDemoServer } from './demo-server.ts';
import { startChromium } from './visitor.ts';

export interface FarmWebsite {
  server: DemoServer;
  website: ServedExample;
  browser: Browser;
}

/** The demo's server, the farm's website beside it and a browser, for the tests of one file; filled before the first runs. */
export function farmWebsite(): FarmWebsite {
  const parts = {} as FarmWebsite;
  beforeAll(async () => {
    parts.server = await startDemoServer();
    [parts.website, parts.browser] = await Promise.all([
      serveExample({ folder: 'farm-website', serverUrl: parts.server.url }),
      startChromium(),
    ]);
  });
  afterAll(async () => {
    await parts.browser?.close();
    await parts.website?.close();
    await parts.server?.stop();
  });
  return parts;
}
