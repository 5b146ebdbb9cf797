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
  begin(`${base}${organisation}?`);
  const page = begin(`${base}${organisation}/distributions?limit=${MOST_DISTRIBUTIONS}&`);
  const { distribution } = preselectionOf({ ...nothingAsked, distribution: shop.getAttribute('distribution') }, location.hash);
  const wanted = wantedDistributions(distribution, savedChoice(parsedSaved(stored(storageKeys(base, slug).basket))));
  const readShelf = (id: string | null | undefined) => id && begin(`${base}v1/distributions/${encodeURIComponent(id)}/shelf?`);
  const hoped = wanted.find((id) => id !== null);
  if (hoped) readShelf(hoped);
  else void page.then(async (response) => readShelf(entered(await response.clone().json(), wanted))).catch(() => {});
}

/** The page's `fetch`, with the answers that were asked for early; each is given once. */
export const pageFetch: typeof fetch = async (input, init) => {
  const early = reads.get(String(input));
  reads.delete(String(input));
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

function entered({ items, serverTime }: DistributionPage, wanted: readonly (string | null)[]): string | null {
  return distributionToEnter(items, wanted, Date.parse(serverTime));
}

function stored(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}
