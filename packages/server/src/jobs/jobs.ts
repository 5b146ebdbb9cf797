import { setTimeout as delay } from 'node:timers/promises';
import { CompiledQuery } from 'kysely';
import { fromKysely, type JobResult, PgBoss } from 'pg-boss';
import { applicationName } from '../db/application-name.ts';
import type { DatabaseAddress } from '../db/connection.ts';
import type { DatabaseTransaction } from '../db/database.ts';
import type { Logger } from '../logger.ts';
import { type JobData, type JobName, jobNames } from './job-types.ts';

export interface Jobs {
  /** Writes the job in the caller's transaction: it exists when, and only when, the change does. */
  enqueue<Name extends JobName>(trx: DatabaseTransaction, name: Name, data: JobData[Name]): Promise<void>;
  /** The same as a statement, for transactions that travel in one piece. Call `wake` after commit. */
  statement<Name extends JobName>(name: Name, data: JobData[Name]): Promise<CompiledQuery>;
  /** Tells this server's worker that there is something to do. */
  wake(name: JobName): void;
  /** Starts working; without it jobs are only written (the command line, most tests). */
  work(handlers: JobHandlers): Promise<void>;
  stop(): Promise<void>;
}

/** A handler that fails is called again later with the same id, up to the limits below. */
export type JobHandlers = { readonly [Name in JobName]: (data: JobData[Name], jobId: string) => Promise<void> };

/** A mail server that is down for a day loses nothing: tries after 15 s, 30 s, 1 min … up to every half hour, for about two days. */
const queueOptions = {
  retryLimit: 100,
  retryDelay: 15,
  retryBackoff: true,
  retryDelayMax: 1_800,
  /** A job whose server was killed is free again after this. */
  expireInSeconds: 120,
  retentionSeconds: 604_800,
  deleteAfterSeconds: 604_800,
} as const;
/** Codes are of no use after ten minutes. */
const codeOptions = { ...queueOptions, retryLimit: 5, retentionSeconds: 600, deleteAfterSeconds: 600 } as const;
/** Jobs that this server writes wake its workers at once; those of other servers and retries wait for the next look. */
const POLLING_SECONDS = 2;
const BATCH = 6;
/** After an outage, or while many order at once, full batches follow one another. */
const workOptions = { pollingIntervalSeconds: POLLING_SECONDS, batchSize: BATCH, burstWhenBatchFull: true, perJobResults: true } as const;
/** Then orders come first: about fifteen mails a second leave the cores to those who are still choosing, and are what mail servers like to take. */
const FULL_BATCH_PAUSE_MS = 400;
const CONNECTIONS = 3;
const STOP_TIMEOUT_MS = 10_000;

/**
 * Opens the job queue in the database, on connections of its own. The queues do not use NOTIFY: sent inside an order's transaction it takes a lock at commit that
 * lets one order commit at a time.
 */
export async function openJobs(address: DatabaseAddress, logger: Logger): Promise<Jobs> {
  const boss = new PgBoss({
    ...address,
    max: CONNECTIONS,
    application_name: applicationName('jobs'),
    supervise: true,
    schedule: false,
    registerInstance: false,
  });
  boss.on('error', (error) => logger.warn({ err: error }, 'jobs'));
  await boss.start();
  for (const name of jobNames) {
    const options = name === 'mail.code' ? codeOptions : queueOptions;
    await boss.createQueue(name, options);
    // A queue that an earlier version made keeps its options otherwise.
    await boss.updateQueue(name, options);
  }

  const workers = new Map<JobName, string>();

  return {
    async enqueue(trx, name, data) {
      await boss.send(name, data, { db: fromKysely(trx) });
    },
    async statement(name, data) {
      let statement: CompiledQuery | null = null;
      const executeSql = async (text: string, values: unknown[] = []) => {
        statement = CompiledQuery.raw(text, values);
        return { rows: [{ id: '' }] };
      };
      await boss.send(name, data, { db: { executeSql } });
      if (!statement) throw new Error(`The job ${name} was not written`);
      return statement;
    },
    wake(name) {
      const worker = workers.get(name);
      if (worker) boss.notifyWorker(worker);
    },
    async work(handlers) {
      for (const name of jobNames) {
        const handle = handlers[name] as (data: unknown, jobId: string) => Promise<void>;
        const worker = await boss.work(name, workOptions, async (jobs) => {
          if (jobs.length === BATCH) await delay(FULL_BATCH_PAUSE_MS);
          return Promise.all(jobs.map(({ id, data }) => settled(name, id, () => handle(data, id))));
        });
        workers.set(name, worker);
      }
    },
    stop: () => boss.stop({ graceful: true, timeout: STOP_TIMEOUT_MS }),
  };

  /** Each job of a batch succeeds or fails for itself. What is kept and logged of a failure names no address. */
  async function settled(name: JobName, id: string, run: () => Promise<void>): Promise<JobResult> {
    try {
      await run();
      return { id, status: 'completed' };
    } catch (error) {
      const reason = (error instanceof Error ? error.message : String(error)).replace(/\S+@\S+/g, '…');
      logger.warn({ job: name, jobId: id, reason }, 'a job failed and is tried again later');
      return { id, status: 'failed', output: { reason } };
    }
  }
}
