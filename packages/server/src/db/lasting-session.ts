import { setTimeout as delay } from 'node:timers/promises';
import { Client } from 'pg';
import { applicationName } from './application-name.ts';
import { CONNECTION_TIMEOUT_MS, type DatabaseAddress } from './connection.ts';

const REOPEN_MS = 250;

export interface LastingSessionOptions {
  readonly address: DatabaseAddress;
  /** What it is called in PostgreSQL. */
  readonly role: NonNullable<Parameters<typeof applicationName>[0]>;
  /** Makes a fresh session what it is for: takes a lock, listens. It counts as open when this is done. */
  readonly begin: (client: Client) => Promise<void>;
  /** Called each time it was opened again. What was said in between is lost. */
  readonly onReopened?: () => void;
  /** Whether a fault of `begin` will not pass by itself: then it is told to `onGivenUp`, and nothing is tried again. */
  readonly isFinal?: (error: unknown) => boolean;
  readonly onGivenUp?: () => void;
}

/** A session that is opened again, in a new client, whenever PostgreSQL ended it. */
export interface LastingSession {
  /** The one that is open, or was last. */
  client(): Client;
  /** Ends it, also one that is just being opened again: afterwards no connection is left that would keep the process, or PostgreSQL, alive. */
  close(): Promise<void>;
}

/** @throws what connecting or `begin` throws at the first opening. */
export async function openLastingSession(options: LastingSessionOptions): Promise<LastingSession> {
  const closing = new AbortController();
  let reopening: Promise<void> = Promise.resolve();
  let current = await open();

  return {
    client: () => current,
    async close() {
      closing.abort();
      await reopening;
      await end(current);
    },
  };

  async function open(): Promise<Client> {
    const client = new Client({
      ...options.address,
      application_name: applicationName(options.role),
      connectionTimeoutMillis: CONNECTION_TIMEOUT_MS,
    });
    let isOpen = false;
    // PostgreSQL may die at any moment, also in the middle of `begin`: then this opening fails.
    client.on('error', () => undefined);
    client.once('end', () => {
      if (isOpen) reopening = reopen();
    });
    try {
      await client.connect();
      await options.begin(client);
    } catch (error) {
      await end(client);
      throw error;
    }
    isOpen = true;
    return client;
  }

  async function reopen(): Promise<void> {
    while (!closing.signal.aborted) {
      try {
        current = await open();
      } catch (error) {
        if (options.isFinal?.(error)) return options.onGivenUp?.();
        await delay(REOPEN_MS, undefined, { signal: closing.signal }).catch(() => undefined);
        continue;
      }
      if (!closing.signal.aborted) options.onReopened?.();
      return;
    }
  }
}

async function end(client: Client): Promise<void> {
  await client.end().catch(() => undefined);
}
