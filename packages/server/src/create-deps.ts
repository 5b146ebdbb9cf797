import { randomBytes } from 'node:crypto';
import type { Clock } from './clock.ts';
import type { Config } from './config.ts';
import { openChangeFeed } from './db/change-feed.ts';
import type { OpenDatabase } from './db/open-database.ts';
import { readOrMakeSecret } from './db/server-secrets.ts';
import { writeTogether } from './db/write-together.ts';
import type { Deps } from './deps.ts';
import { createInvitationLinks } from './features/affiliations/invitation-links.ts';
import { createOrderLinks } from './features/orders/order-links.ts';
import { createPhotoEncoder } from './features/photos/photo-encoder.ts';
import { loadChanged, loadNetwork } from './features/pickup-points/find-points.service.ts';
import { createNetworkMemory } from './features/pickup-points/network-memory.ts';
import { createPlaceBook } from './features/places/place-book.ts';
import { createShelfMemory } from './features/shelves/shelf-memory.ts';
import { loadShelf } from './features/shelves/shelves.service.ts';
import { createStockHub } from './features/shelves/stock-hub.ts';
import { openJobs } from './jobs/jobs.ts';
import type { Logger } from './logger.ts';

const NAME_BYTES = 6;

export interface OpenDeps extends Deps {
  /** Lets streams end, so that the connections they hold can close. */
  beginStop(): void;
  /** Ends streams, jobs and subscriptions; the database is closed by who opened it. */
  close(): Promise<void>;
}

/** Makes the collaborators of one server on a migrated database. */
export async function createDeps(
  database: OpenDatabase,
  options: { readonly config: Config; readonly clock: Clock; readonly logger: Logger; readonly places?: Deps['places'] },
): Promise<OpenDeps> {
  const { config, clock, logger } = options;
  const { db, pool } = database;
  const stopping = new AbortController();
  const changes = await openChangeFeed(database.address, randomBytes(NAME_BYTES).toString('hex'), logger);
  const shelves = createShelfMemory((distributionId) => loadShelf(db, distributionId));
  changes.subscribe((change) => shelves.invalidate(change));
  const networks = createNetworkMemory({
    load: (slug) => loadNetwork(db, slug, clock.now()),
    loadDistributions: (network, ids) => loadChanged(db, network, ids, clock.now()),
  });
  changes.subscribe((change) => networks.invalidate(change));
  const stockHub = createStockHub({ db, changes, shelves, logger });
  const linkSecret = config.linkSecret ?? (await readOrMakeSecret(db, 'order-links'));
  const links = await createOrderLinks(linkSecret, clock);
  const invitationLinks = await createInvitationLinks(linkSecret, clock);
  const codeSecret = await readOrMakeSecret(db, 'sign-in-codes');
  const jobs = await openJobs(database.address, logger);
  return {
    config,
    db,
    clock,
    logger,
    changes,
    shelves,
    networks,
    stockHub,
    places: options.places ?? createPlaceBook(),
    photoEncoder: createPhotoEncoder(),
    jobs,
    links,
    invitationLinks,
    codeSecret,
    stopping: stopping.signal,
    writeTogether: (statements) => writeTogether(pool, statements),
    beginStop: () => stopping.abort(),
    async close() {
      stopping.abort();
      stockHub.close();
      await jobs.stop();
      await changes.close();
    },
  };
}
