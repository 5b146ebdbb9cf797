import type { Transport } from '@cagette/sdk';
import type { EventStream } from './live-shelf.ts';
import type { Observable } from './observable.ts';
import type { PageStorage } from './page-storage.ts';
import type { ShopState } from './shop-state.ts';
import type { StorageKeys } from './storage-keys.ts';

/** What the parts of a shop's store share. */
export interface ShopParts {
  readonly serverUrl: string;
  /** The organisation's slug. */
  readonly organisation: string;
  /** Every call goes through it. */
  readonly transport: Transport;
  readonly openEvents: (url: string) => EventStream;
  readonly storage: PageStorage;
  readonly keys: StorageKeys;
  readonly state: Observable<ShopState>;
  /** Milliseconds, the server's clock. */
  readonly serverNow: () => number;
  /** Whether there surely is no network, so that nothing sent now can arrive. */
  readonly isCutOff?: () => boolean;
  readonly createKey?: () => string;
}
