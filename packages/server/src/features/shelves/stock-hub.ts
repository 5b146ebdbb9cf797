import { randomBytes } from 'node:crypto';
import type { StockEvent } from '@cagette/sdk/contract/shelf';
import type { ChangeFeed } from '../../db/change-feed.ts';
import type { Database } from '../../db/database.ts';
import type { Logger } from '../../logger.ts';
import { listStocks } from '../catalogues/catalogues.service.ts';
import type { ShelfMemory } from './shelf-memory.ts';
import { createStockLog, type StockLog } from './stock-log.ts';

/** Readers of one distribution's events. */
export interface StockHub {
  /** The log of a distribution whose shelf is in memory; it lives while somebody reads it, and a while after. */
  logOf(distributionId: string): StockLog;
  close(): void;
}

/** Orders within this time are told together, with the quantities after the last of them. */
const COALESCE_MS = 100;
const BOOT_BYTES = 6;
const MAX_LOGS = 500;

/** Turns changes into events for the pages that watch a shelf, reading quantities once for all of them. */
export function createStockHub(deps: {
  readonly db: Database;
  readonly changes: ChangeFeed;
  readonly shelves: ShelfMemory;
  readonly logger: Logger;
}): StockHub {
  const boot = randomBytes(BOOT_BYTES).toString('base64url').replaceAll('-', '_');
  const logs = new Map<string, StockLog>();
  const changedOffers = new Set<string>();
  let timer: NodeJS.Timeout | null = null;
  let telling = Promise.resolve();

  const unsubscribe = deps.changes.subscribe((change) => {
    if (change.kind === 'catalogue') for (const log of logs.values()) log.add({ type: 'shelf' });
    if (change.kind === 'distribution') void tellWindow(change.distributionId);
    if (change.kind !== 'stock' || logs.size === 0) return;
    for (const offerId of change.offerIds) changedOffers.add(offerId);
    timer ??= setTimeout(tellStockInTurn, COALESCE_MS);
  });

  return {
    logOf(distributionId) {
      const log = logs.get(distributionId) ?? createStockLog(boot);
      logs.delete(distributionId);
      logs.set(distributionId, log);
      for (const [id, other] of logs) {
        if (logs.size <= MAX_LOGS) break;
        if (other.readers === 0) logs.delete(id);
      }
      return log;
    },
    close() {
      unsubscribe();
      if (timer) clearTimeout(timer);
    },
  };

  /** One after another: of two looks at once the older could be told last. */
  function tellStockInTurn(): void {
    timer = null;
    telling = telling.then(tellStock);
  }

  async function tellStock(): Promise<void> {
    const offerIds = [...changedOffers];
    changedOffers.clear();
    for (const [distributionId, log] of logs) {
      const shown = deps.shelves.offerIds(distributionId);
      const own = offerIds.filter((offerId) => shown.has(offerId));
      if (own.length > 0) log.add(await stockEvent(distributionId, own));
    }
  }

  async function stockEvent(distributionId: string, offerIds: readonly string[]): Promise<StockEvent> {
    try {
      const stocks = await listStocks(deps.db, distributionId, offerIds);
      return { type: 'stock', offers: stocks.map(({ offerId, quantity }) => ({ offerId, available: quantity })) };
    } catch (error) {
      deps.logger.warn({ err: error }, 'quantities could not be read for the pages that watch');
      return { type: 'shelf' };
    }
  }

  async function tellWindow(distributionId: string): Promise<void> {
    const log = logs.get(distributionId);
    if (!log) return;
    const model = await deps.shelves.model(distributionId, { fresh: true }).catch(() => null);
    if (!model) return;
    const { opensAt, closesAt, participations } = model.distribution;
    log.add({
      type: 'window',
      opensAt,
      closesAt,
      participations: participations.map((one) => ({ id: one.id, opensAt: one.opensAt, closesAt: one.closesAt })),
    });
  }
}
