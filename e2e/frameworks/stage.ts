import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import type { Locator, Page } from 'playwright-core';
import type { Visitor } from '../support/visitor.ts';
import type * as driverModule from './apps/driver.ts';
import { bundleApps, type Framework } from './bundle-apps.ts';
import type { Heard, PageState } from './page-state.ts';

type Driver = typeof driverModule;

/** One page with one framework's app on it. */
export interface Stage {
  readonly page: Page;
  readonly framework: Framework;
  readonly shop: Locator;
  start(changes?: Partial<PageState>): Promise<void>;
  update(changes: Partial<PageState>): Promise<void>;
  unmount(): Promise<void>;
  /** From now on the app's listener prevents what the event asks for. */
  refuse(name: Heard): Promise<void>;
  /** Waits until the framework's listener for that name was called. */
  hears(name: Heard): Promise<void>;
  heardLines(): Promise<readonly unknown[]>;
  /** Whose shop was ready, as a listener heard it that was added by hand. */
  heardByHand(): Promise<readonly string[]>;
  holdsTheAppsCustomer(): Promise<boolean>;
}

const PAGE = `<!doctype html><html lang="fr"><meta charset="utf-8"><title>Boutique</title><link rel="icon" href="data:,">
<link rel="stylesheet" href="/style.css"><main></main></html>`;
const STYLE =
  'body, p { margin: 0; } main { min-height: 200vh; } cagette-shop { display: block; min-height: 100vh; } cagette-shop[hidden] { display: none; }';

/** The apps on a server of their own, another origin than the Cagette server's. */
export async function serveApps(): Promise<{ readonly url: string; close(): void }> {
  const files = await bundleApps();
  const app = new Hono();
  app.get('/', (c) => c.html(PAGE));
  app.get('/style.css', (c) => c.body(STYLE, 200, { 'Content-Type': 'text/css' }));
  app.get('/:file', (c) => {
    const code = files.get(c.req.param('file'));
    return code === undefined ? c.notFound() : c.body(code, 200, { 'Content-Type': 'text/javascript', 'Cache-Control': 'max-age=3600' });
  });
  const server = await new Promise<ReturnType<typeof serve>>((resolve) => {
    const started = serve({ fetch: app.fetch, hostname: '127.0.0.1', port: 0 }, () => resolve(started));
  });
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}/`, close: () => void server.close() };
}

/** The page as somebody finds it who was never there, whatever the last test did with it. */
export async function stage({ page, forget }: Visitor, url: string, framework: Framework, serverUrl: string): Promise<Stage> {
  await page.unrouteAll();
  await page.goto(url);
  await page.evaluate(() => {
    localStorage.clear();
    sessionStorage.clear();
  });
  forget();
  const first: PageState = {
    server: serverUrl,
    organisation: 'ferme-petra-bianca',
    isShown: true,
    isHidden: false,
    link: null,
    customer: null,
    isDefinedLater: false,
  };
  const driver = await page.evaluateHandle<Driver>(`import('${url}driver.js')`);
  const heard = () => driver.evaluate((module) => module.whatWasHeard());
  return {
    page,
    framework,
    shop: page.locator('cagette-shop'),
    start: (changes = {}) =>
      driver.evaluate((module, [name, state]) => module.start(name, state), [framework, { ...first, ...changes }] as const),
    update: (changes) => driver.evaluate((module, state) => module.update(state), changes),
    unmount: () => driver.evaluate((module) => module.unmount()),
    refuse: (name) => driver.evaluate((module, refused) => module.refuse(refused), name),
    async hears(name) {
      await page.waitForFunction(([module, wanted]) => module.whatWasHeard().some((one) => one.name === wanted), [driver, name] as const);
    },
    heardLines: async () => (await heard()).filter(({ name }) => name === 'cagette-basket-change').map(({ lines }) => lines),
    heardByHand: () => driver.evaluate((module) => module.whatWasHeardByHand()),
    holdsTheAppsCustomer: () => driver.evaluate((module) => module.hasCustomerOfState()),
  };
}
