import type { HarvestLine } from '@cagette/sdk/contract/desk';
import { formatContent } from '@cagette/sdk/contract/format';
import type { Messages } from '../messages/messages.ts';

/** How much of an offer is to be harvested, as people say it: «3 kg», «12 pièces». */
export function harvestQuantity(line: Pick<HarvestLine, 'sale' | 'quantity' | 'contentUnit'>, messages: Messages): string {
  return line.sale === 'bulk'
    ? formatContent(line.quantity, line.contentUnit ?? 'g', messages.locale)
    : messages.lists.pieces(line.quantity);
}
