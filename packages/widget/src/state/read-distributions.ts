import type { DistributionPage, Transport } from '@cagette/sdk';
import { MOST_DISTRIBUTIONS } from './distribution-to-enter.ts';

/** A thousand distributions ahead are more than anybody chooses from. */
const MOST_PAGES = 10;

/** All distributions whose collection has not ended, whatever pages they come in, and the server's time. */
export async function readDistributions(
  transport: Transport,
  slug: string,
  signal: AbortSignal,
): Promise<Pick<DistributionPage, 'items' | 'serverTime'>> {
  const read = async (cursor?: string) =>
    transport.reply('listDistributions', { params: { slug }, query: { limit: MOST_DISTRIBUTIONS, cursor }, signal });
  let page = await read();
  const { serverTime } = page;
  const items = [...page.items];
  for (let count = 1; page.nextCursor !== null && count < MOST_PAGES; count += 1) {
    page = await read(page.nextCursor);
    items.push(...page.items);
  }
  return { items, serverTime };
}
