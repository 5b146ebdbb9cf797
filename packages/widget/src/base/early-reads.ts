/**
 * What a shop asks for first, asked while its code is still on the way: with a weak signal each request that waits for another costs a second. The shop's
 * own `fetch` then finds the answers here. The only file of the elements that fetches (docs/decisions/early-reads.md).
 */
import type { DistributionPage } from '@cagette/sdk';
import { WIRE_VERSION } from '@cagette/sdk/contract/errors';
import { serverAddress } from './server-address.ts';
import { distributionToEnter, MOST_DISTRIBUTIONS, wantedDistributions } from '../state/distribution-to-enter.ts';
import { nothingAsked, preselectionOf } from '../state/preselection.ts';
import { parsedSaved, savedChoice } from '../state/saved-choice.ts';
import { storageKeys } from '../state/storage-keys.ts';

const reads = new Map<string, Promise<Response>>();

/** Begins the reads of a shop that is not defined yet. `server` is where it asks unless its attribute says otherwise. What fails is the SDK's first try. */
export function readEarly(shop: Element, server: string): void {
  const slug = shop.getAttribute('organisation');
  const base = serverAddress(shop.getAttribute('server') ?? server, document.baseURI);
  if (!slug || base === null) return;
  const organisation = `v1/organisations/${encodeURIComponent(slug)}`;
  void begin(`${base}${organisation}?`);
  const page = begin(`${base}${organisation}/distributions?limit=${MOST_DISTRIBUTIONS}&`);
  const { distribution } = preselectionOf({ ...nothingAsked, distribution: shop.getAttribute('distribution') }, location.hash);
  const wanted = wantedDistributions(distribution, savedChoice(parsedSaved(stored(storageKeys(base, slug).basket))));
  const readShelf = (id: string) => void begin(`${base}v1/distributions/${encodeURIComponent(id)}/shelf?`);
  const hoped = wanted.find((id) => id !== null);
  if (hoped) readShelf(hoped);
  else {
    const readEntered = async (response: Response) => {
      // The server parses each reply by its contract; what is not one ends in the `catch`.
      const { items, serverTime } = (await response.clone().json()) as DistributionPage;
      const id = distributionToEnter(items, wanted, Date.parse(serverTime));
      if (id !== null) readShelf(id);
    };
    page.then(readEntered).catch(() => {});
  }
}

/** The page's `fetch` as it is then, for what asks for nothing early. */
export const lateFetch: typeof fetch = async (input, init) => fetch(input, init);

/** The page's `fetch`, with the answers that were asked for early; each is given once. */
export const pageFetch: typeof fetch = async (input, init) => {
  if (typeof input !== 'string') return fetch(input, init);
  const early = reads.get(input);
  reads.delete(input);
  return early ?? fetch(input, init);
};

/** The shop's code did not come: when it does, these answers would be old. */
export function forgetEarlyReads(): void {
  reads.clear();
}

/** Asks as the SDK would, with headers that need no question to the server beforehand. */
function begin(address: string): Promise<Response> {
  const url = `${address}wire=${WIRE_VERSION}`;
  const read = reads.get(url) ?? fetch(url, { headers: { Accept: 'application/json' } });
  reads.set(url, read);
  // Whoever takes it hears of the failure; nobody may.
  read.catch(() => {});
  return read;
}

function stored(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}
