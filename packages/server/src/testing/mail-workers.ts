import { openMailTransport } from '../emails/transport/open-mail-transport.ts';
import { mailHandlers } from '../jobs/mail-handlers.ts';
import type { TestServer } from './test-server.ts';

/** Works the jobs of a test server as a running one would. Returns what ends it. */
export async function startMailWorkers(server: TestServer): Promise<() => Promise<void>> {
  const transport = openMailTransport(server.deps);
  await server.deps.jobs.work(mailHandlers(server.deps, transport));
  return async () => {
    await server.deps.jobs.stop();
    await transport.close();
  };
}
