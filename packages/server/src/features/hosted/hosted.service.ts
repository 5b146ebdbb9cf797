import { windowState } from '@cagette/sdk/contract/calendar';
import type { Distribution } from '@cagette/sdk/contract/distribution';
import type { Organisation } from '@cagette/sdk/contract/organisation';
import type { Shelf } from '@cagette/sdk/contract/shelf';
import type { Deps } from '../../deps.ts';
import { readDistributions } from '../distributions/distributions.service.ts';
import { readOrganisation } from '../organisations/organisations.service.ts';
import { listNetworks, listShops, type ShopRow } from './hosted.queries.ts';

/** What the page of one organisation shows before the elements take over. */
export interface HostedShop {
  readonly organisation: Organisation;
  /** The first distribution that takes orders, else the first that will. */
  readonly next: { readonly distribution: Distribution; readonly isOpen: boolean; readonly shelf: Shelf } | null;
  readonly networks: readonly { readonly slug: string; readonly name: string }[];
}

const MAX_DISTRIBUTIONS = 50;

/** @throws organisation.notFound */
export async function readHostedShop(deps: Deps, slug: string): Promise<HostedShop> {
  const organisation = await readOrganisation(deps, slug);
  const [{ items }, networks] = await Promise.all([
    readDistributions(deps, slug, { limit: MAX_DISTRIBUTIONS }),
    listNetworks(deps.db, organisation.id),
  ]);
  const now = deps.clock.now();
  const open = items.find((distribution) => windowState(distribution, now) === 'open');
  const distribution = open ?? items.find((one) => windowState(one, now) === 'toCome');
  const model = distribution ? await deps.shelves.model(distribution.id) : null;
  const next = distribution && model ? { distribution, isOpen: distribution === open, shelf: model.shelf } : null;
  return { organisation, next, networks };
}

export async function readShops(deps: Pick<Deps, 'db' | 'clock'>): Promise<ShopRow[]> {
  return listShops(deps.db, deps.clock.now().toISOString());
}
