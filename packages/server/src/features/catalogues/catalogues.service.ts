import type { DatabaseTransaction } from '../../db/database.ts';
import { insertMissingStocks } from './catalogues.queries.ts';

export { listCatalogues, listShelfOffers, listStocks } from './catalogues.queries.ts';

/** Makes the stock rows that are missing; to be called in the transaction that creates offers or participations. */
export async function ensureStocks(trx: DatabaseTransaction, catalogueIds: readonly string[], now: Date): Promise<void> {
  await insertMissingStocks(trx, catalogueIds, now.toISOString());
}
