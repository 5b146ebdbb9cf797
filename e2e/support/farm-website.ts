import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, inject } from 'vitest';
import { type ServedExample, serveExample } from '../../scripts/serve-example.ts';
import { joinBrowser } from './chromium.ts';
import { type DemoServer, demoServerAt } from './demo-server.ts';
import { type FaultyProxy, startFaultyProxy } from './faulty-proxy.ts';
import { type Visit, type Visitor, visit } from './visitor.ts';

export interface FarmWebsite {
  readonly server: DemoServer;
  readonly website: ServedExample;
  readonly browser: Browser;
  /** A profile of its own that knows the website's server. */
  visit(preferences?: Visit): Promise<Visitor>;
}

export interface FarmWebsiteBehindProxy extends FarmWebsite {
  /** Between the website and the server; it lets everything through until told otherwise. */
  readonly proxy: FaultyProxy;
}

/** The server of all journeys, the farm's website (or another of examples/) beside it and the browser, for the tests of one file; filled before the first runs. */
export function farmWebsite(folder = 'farm-website'): FarmWebsite {
  const parts = {} as { -readonly [Name in keyof FarmWebsite]: FarmWebsite[Name] };
  beforeAll(async () => {
    parts.server = demoServerAt(inject('demoServer'));
    const serverUrl = parts.server.url;
    [parts.website, parts.browser] = await Promise.all([serveExample({ folder, serverUrl }), joinBrowser(inject('browserAddress'))]);
    parts.visit = (preferences) => visit(parts.browser, { serverUrl, ...preferences });
  });
  afterAll(async () => {
    await parts.browser?.close();
    await parts.website?.close();
  });
  return parts;
}

/** The same with a proxy of one's own between the website and the server, which does not always do what it should. */
export function farmWebsiteBehindProxy(folder = 'farm-website'): FarmWebsiteBehindProxy {
  const parts = {} as { -readonly [Name in keyof FarmWebsiteBehindProxy]: FarmWebsiteBehindProxy[Name] };
  beforeAll(async () => {
    parts.server = demoServerAt(inject('demoServer'));
    parts.proxy = await startFaultyProxy(parts.server.url);
    const serverUrl = parts.proxy.url;
    [parts.website, parts.browser] = await Promise.all([serveExample({ folder, serverUrl }), joinBrowser(inject('browserAddress'))]);
    parts.visit = (preferences) => visit(parts.browser, { serverUrl, ...preferences });
  });
  afterEach(() => parts.proxy.mend());
  afterAll(async () => {
    await parts.browser?.close();
    await parts.website?.close();
    await parts.proxy?.close();
  });
  return parts;
}
