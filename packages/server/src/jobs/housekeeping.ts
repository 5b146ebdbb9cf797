import type { Database } from '../db/database.ts';
import type { Deps } from '../deps.ts';

const EVERY_MS = 600_000;
/** A request that is sent again comes within minutes; two days leave room for a laptop that slept. */
const KEY_MS = 172_800_000;
/** As long as an invitation's link can say what became of it. */
const INVITATION_MS = 31_536_000_000;

/** Clears up now and every ten minutes, until the server is asked to stop. Several servers may do so at once. */
export function startHousekeeping(deps: Pick<Deps, 'db' | 'clock' | 'logger' | 'stopping'>): void {
  const run = () => {
    clearUp(deps.db, deps.clock.now()).catch((error: unknown) => {
      if (!deps.stopping.aborted) deps.logger.warn({ err: error }, 'housekeeping');
    });
  };
  const timer = setInterval(run, EVERY_MS);
  timer.unref();
  deps.stopping.addEventListener('abort', () => clearInterval(timer), { once: true });
  run();
}

/** Deletes codes and sessions that have expired, idempotency keys of more than 48 hours, and invitations of a year ago with the addresses that they name. */
export async function clearUp(db: Database, now: Date): Promise<void> {
  const instant = now.toISOString();
  await db.deleteFrom('authCodes').where('expiresAt', '<=', instant).execute();
  await db.deleteFrom('sessions').where('expiresAt', '<=', instant).execute();
  await db
    .deleteFrom('idempotencyKeys')
    .where('createdAt', '<', new Date(now.getTime() - KEY_MS).toISOString())
    .execute();
  await db
    .deleteFrom('invitations')
    .where('expiresAt', '<', new Date(now.getTime() - INVITATION_MS).toISOString())
    .execute();
}
