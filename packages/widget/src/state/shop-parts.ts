import type { Reader, Transport } from '@cagette/sdk';
import type { Observable } from './observable.ts';
import type { PageStorage } from './page-storage.ts';
import type { ShopState } from './shop-state.ts';
import type { StorageKeys } from './storage-keys.ts';

/** What the parts of a shop's store share. */
export interface ShopParts {
  readonly serverUrl: string;
  /** The organisation's slug. */
  readonly organisation: string;
  readonly reader: Reader;
  /** What calls beyond reading go through; the code for those comes later, with the parts that make them. */
  readonly transport: Transport;
  readonly storage: PageStorage;
  readonly keys: StorageKeys;
  readonly state: Observable<ShopState>;
  /** Milliseconds, the server's clock. */
  readonly serverNow: () => number;
  /** Whether there surely is no network, so that nothing sent now can arrive. */
  readonly isCutOff?: () => boolean;
  readonly createKey?: () => string;
}
