import type { CompiledQuery } from 'kysely';
import type { Clock } from './clock.ts';
import type { Config } from './config.ts';
import type { ChangeFeed } from './db/change-feed.ts';
import type { Database } from './db/database.ts';
import type { InvitationLinks } from './features/affiliations/invitation-links.ts';
import type { OrderLinks } from './features/orders/order-links.ts';
import type { PlaceBook } from './features/places/place-book.ts';
import type { PhotoEncoder } from './features/photos/photo-encoder.ts';
import type { NetworkMemory } from './features/pickup-points/network-memory.ts';
import type { ShelfMemory } from './features/shelves/shelf-memory.ts';
import type { StockHub } from './features/shelves/stock-hub.ts';
import type { Jobs } from './jobs/jobs.ts';
import type { Logger } from './logger.ts';

/** The collaborators that routes and services are given. Made once, in main.ts or in a test. */
export interface Deps {
  readonly config: Config;
  readonly db: Database;
  /** Runs statements as one transaction in one round trip; false when one of them refused. See db/write-together.ts. */
  writeTogether(statements: readonly CompiledQuery[]): Promise<boolean>;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly changes: ChangeFeed;
  readonly shelves: ShelfMemory;
  readonly networks: NetworkMemory;
  readonly stockHub: StockHub;
  /** The communes of France, read when somebody first asks. */
  readonly places: () => Promise<PlaceBook>;
  readonly photoEncoder: PhotoEncoder;
  readonly jobs: Jobs;
  readonly links: OrderLinks;
  readonly invitationLinks: InvitationLinks;
  /** Key of the hashes of sign-in codes, which are too short to be kept under a plain one. */
  readonly codeSecret: string;
  /** Aborted when the server is asked to stop: streams end then. */
  readonly stopping: AbortSignal;
}
