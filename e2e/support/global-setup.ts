import type { TestProject } from 'vitest/node';
import { type DemoServerAt, startDemoServer } from './demo-server.ts';
import { startBrowserServer } from './chromium.ts';

/** One server with the demo and one browser for all journeys: each visits in a profile of its own and, where it changes what is sold, with a farm of its own. */
export async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  // Every journey comes from this machine.
  const [server, browser] = await Promise.all([
    startDemoServer({ RATE_LIMIT_ORDERS: '10000', RATE_LIMIT_CODES: '10000' }),
    startBrowserServer(),
  ]);
  provide('demoServer', { url: server.url, dataDir: server.dataDir });
  provide('browserAddress', browser.wsEndpoint());
  return async () => {
    await Promise.all([browser.close(), server.stop()]);
  };
}

declare module 'vitest' {
  interface ProvidedContext {
    demoServer: DemoServerAt;
    browserAddress: string;
  }
}
