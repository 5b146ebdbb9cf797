import type { CompiledQuery } from 'kysely';
import { isTransientConflict, violatedIndex } from '../../db/faults.ts';
import type { Deps } from '../../deps.ts';
import type { JobData } from '../../jobs/job-types.ts';

/**
 * Writes an order, or a change of one, and the job of its e-mail as one short transaction, on its way in one round trip.
 *
 * @returns false when the database disagrees with what was read, or somebody else was quicker (the idempotency key was used, the address has an order here, the
 * random code is taken): the caller's next attempt finds out which. Nothing is written then.
 */
export async function writeWithMail(deps: Deps, mail: JobData['mail.order'], statement: CompiledQuery): Promise<boolean> {
  const job = await deps.jobs.statement('mail.order', mail);
  try {
    const written = await deps.writeTogether([job, statement]);
    if (written) deps.jobs.wake('mail.order');
    return written;
  } catch (error) {
    if (violatedIndex(error) !== null || isTransientConflict(error)) return false;
    throw error;
  }
}
