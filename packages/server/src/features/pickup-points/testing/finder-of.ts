import type { PickupPoints } from '@cagette/sdk/contract/pickup-points';
import { PickupPointsQuery } from '@cagette/sdk/contract/pickup-points-query';
import { SteppedClock } from '../../../clock.ts';
import { TEST_NOW } from '../../../testing/test-server.ts';
import { findPickupPoints } from '../find-points.service.ts';
import { createNetworkMemory } from '../network-memory.ts';
import type { NetworkRows } from '../network-rows.ts';

export type Find = (query?: Record<string, string>) => Promise<PickupPoints>;

/** What the endpoint answers about these rows, without a database. */
export function finderOf(rows: NetworkRows): { readonly clock: SteppedClock; readonly find: Find } {
  const clock = new SteppedClock(TEST_NOW);
  const networks = createNetworkMemory({ load: async () => rows, loadDistributions: async () => [] });
  const find: Find = async (query = {}) => (await findPickupPoints({ networks, clock }, 'reseau', PickupPointsQuery.parse(query))).reply;
  return { clock, find };
}

/** The ids of a whole list, page after page. */
export async function allPages(find: Find, query: Record<string, string>): Promise<string[]> {
  const ids: string[] = [];
  for (let cursor: string | null = ''; cursor !== null; ) {
    const page: PickupPoints = await find({ ...query, ...(cursor === '' ? {} : { cursor }) });
    ids.push(...page.features.flatMap(({ properties }) => (properties.cluster ? [] : [properties.id])));
    cursor = page.nextCursor;
  }
  return ids;
}
