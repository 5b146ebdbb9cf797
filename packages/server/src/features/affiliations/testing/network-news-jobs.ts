import { sql } from 'kysely';
import type { NetworkNews } from '../../../jobs/job-types.ts';
import type { TestServer } from '../../../testing/test-server.ts';

/** What waits to be mailed about networks, the oldest first. */
export async function networkNewsJobs(server: TestServer): Promise<NetworkNews[]> {
  const { rows } = await sql<{
    data: NetworkNews;
  }>`select data from pgboss.job where name = 'mail.network' order by created_on, id`.execute(server.deps.db);
  return rows.map(({ data }) => data);
}
