import type { DistributionPage, Reader } from '@cagette/sdk';
import { MOST_DISTRIBUTIONS } from './distribution-to-enter.ts';

/** A thousand distributions ahead are more than anybody chooses from. */
const MOST_PAGES = 10;

/** All distributions whose collection has not ended, whatever pages they come in, and the server's time. */
export async function readDistributions(
  reader: Reader,
  organisation: string,
  signal: AbortSignal,
): Promise<Pick<DistributionPage, 'items' | 'serverTime'>> {
  const list = reader.distributions.list(organisation, { limit: MOST_DISTRIBUTIONS, signal });
  let page = await list.page();
  const { serverTime } = page;
  const items = [...page.items];
  for (let count = 1; page.nextCursor !== null && count < MOST_PAGES; count += 1) {
    page = await list.page({ cursor: page.nextCursor });
    items.push(...page.items);
  }
  return { items, serverTime };
}
