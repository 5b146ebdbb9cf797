import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import type { TestServer } from './test-server.ts';

/** Serves a test server on a free port of this machine. */
export async function listen(server: Pick<TestServer, 'app'>): Promise<{ readonly url: string; close(): Promise<void> }> {
  const http = await new Promise<ReturnType<typeof serve>>((resolve) => {
    const started = serve({ fetch: server.app.fetch, hostname: '127.0.0.1', port: 0 }, () => resolve(started));
  });
  const { port } = http.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        http.close(() => resolve());
        if ('closeAllConnections' in http) http.closeAllConnections();
      }),
  };
}
