import type { Client } from 'pg';
import type { DatabaseAddress } from './connection.ts';
import { openLastingSession } from './lasting-session.ts';
import type { Logger } from '../logger.ts';

/** What changed, told after commit. Quantities are not carried: two commits may be told in the other order, so readers look them up. */
export type Change =
  | { readonly kind: 'stock'; readonly offerIds: readonly string[] }
  | { readonly kind: 'distribution'; readonly distributionId: string }
  /** Products or prices of a farm, or anything else that a shelf shows. */
  | { readonly kind: 'catalogue' }
  /** Points, farms or settings of these organisations; null: of anybody. */
  | { readonly kind: 'network'; readonly organisationIds: readonly string[] | null }
  /** Where a farm sells, which is its own map and no association's. */
  | { readonly kind: 'places'; readonly farmId: string };

/** What is told where nobody knows what changed. */
const EVERYTHING = [{ kind: 'catalogue' }, { kind: 'network', organisationIds: null }] as const satisfies readonly Change[];
export interface ChangeFeed {
  /** Tells this process at once, and other servers on the same database within a blink. */
  publish(change: Change): void;
  /** Returns what ends the subscription. */
  subscribe(listener: (change: Change) => void): () => void;
  /** Sends what still waits to be sent and stops listening. */
  close(): Promise<void>;
}

const CHANNEL = 'cagette_changes';
/** Many orders a second become few notifications: NOTIFY serialises commits, so it is never sent inside an order's transaction. */
const COALESCE_MS = 50;
const MAX_PAYLOAD = 7_000;

interface Message {
  readonly from: string;
  readonly changes: readonly Change[];
}

/** Carries changes between the servers, and the command line, that work on one database, by LISTEN and NOTIFY. */
export async function openChangeFeed(address: DatabaseAddress, name: string, logger: Logger): Promise<ChangeFeed> {
  const listeners = new Set<(change: Change) => void>();
  let waiting: Change[] = [];
  let timer: NodeJS.Timeout | null = null;
  const session = await openLastingSession({
    address,
    role: 'changes',
    begin: listen,
    // What was told while nobody listened is unknown, so everything counts as changed.
    onReopened() {
      EVERYTHING.forEach(tell);
      if (waiting.length > 0) flushSoon();
    },
  });

  return {
    publish(change) {
      tell(change);
      waiting.push(change);
      flushSoon();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async close() {
      if (waiting.length > 0) await flush();
      await session.close();
    },
  };

  function flushSoon(): void {
    timer ??= setTimeout(() => void flush(), COALESCE_MS);
  }

  async function flush(): Promise<void> {
    if (timer) clearTimeout(timer);
    timer = null;
    const changes = merged(waiting);
    waiting = [];
    const text = JSON.stringify({ from: name, changes } satisfies Message);
    const payload = Buffer.byteLength(text) <= MAX_PAYLOAD ? text : JSON.stringify({ from: name, changes: EVERYTHING } satisfies Message);
    await session
      .client()
      .query('select pg_notify($1, $2)', [CHANNEL, payload])
      .catch((error: unknown) => {
        logger.warn({ err: error }, 'other servers could not be told of a change yet');
        // Told with the next one, or when the session is open again.
        waiting = [...changes, ...waiting];
      });
  }

  async function listen(client: Client): Promise<void> {
    client.on('notification', ({ payload }) => {
      const message = JSON.parse(payload ?? '{}') as Partial<Message>;
      if (message.from !== name) message.changes?.forEach(tell);
    });
    await client.query(`listen ${CHANNEL}`);
  }

  function tell(change: Change): void {
    for (const listener of listeners) listener(change);
  }
}

/** One change of stock and one of networks for all, each distribution and each farm's places once. */
function merged(changes: readonly Change[]): Change[] {
  const offerIds = [...new Set(changes.flatMap((change) => (change.kind === 'stock' ? change.offerIds : [])))];
  const distributionIds = new Set(changes.flatMap((change) => (change.kind === 'distribution' ? [change.distributionId] : [])));
  const farmIds = new Set(changes.flatMap((change) => (change.kind === 'places' ? [change.farmId] : [])));
  const networks = changes.flatMap((change) => (change.kind === 'network' ? [change.organisationIds] : []));
  return [
    ...(offerIds.length > 0 ? [{ kind: 'stock', offerIds } as const] : []),
    ...[...distributionIds].map((distributionId) => ({ kind: 'distribution', distributionId }) as const),
    ...(changes.some((change) => change.kind === 'catalogue') ? [{ kind: 'catalogue' } as const] : []),
    ...(networks.length > 0 ? [{ kind: 'network', organisationIds: allOf(networks) } as const] : []),
    ...[...farmIds].map((farmId) => ({ kind: 'places', farmId }) as const),
  ];
}

function allOf(lists: readonly (readonly string[] | null)[]): string[] | null {
  const known = lists.filter((list) => list !== null);
  return known.length < lists.length ? null : [...new Set(known.flat())];
}
