import { windowState } from '@cagette/sdk/contract/calendar';
import type { Distribution } from '@cagette/sdk/contract/distribution';
import type { Organisation } from '@cagette/sdk/contract/organisation';
import type { PickupPoints } from '@cagette/sdk/contract/pickup-points';
import type { FoundPlace } from '@cagette/sdk/contract/places';
import type { Shelf } from '@cagette/sdk/contract/shelf';
import type { Deps } from '../../deps.ts';
import { readDistributions } from '../distributions/distributions.service.ts';
import { readOrganisation } from '../organisations/organisations.service.ts';
import { findPickupPoints } from '../pickup-points/find-points.service.ts';
import { findPlaces } from '../places/places.service.ts';
import { ProblemError } from '../../http/problem-error.ts';
import { listNetworks, listShops, type ShopRow } from './hosted.queries.ts';

/** What the page of one organisation shows before the elements take over. */
export interface HostedShop {
  readonly organisation: Organisation;
  /** The first distribution that takes orders, else the first that will. */
  readonly next: { readonly distribution: Distribution; readonly isOpen: boolean; readonly shelf: Shelf } | null;
  readonly networks: readonly { readonly slug: string; readonly name: string }[];
  /** The first of the organisation's pickup points, by who takes orders soonest; the others are on a page of their own. */
  readonly points: PickupPoints;
}

/** What the page of an organisation's pickup points shows. */
export interface HostedPoints {
  readonly organisation: Organisation;
  readonly points: PickupPoints;
  /** What somebody looked for, and the communes that it names, best first; the points are sorted by distance from the first. Null when nobody looked for anything. */
  readonly search: { readonly text: string; readonly places: readonly FoundPlace[]; readonly attribution: string } | null;
}

const MAX_DISTRIBUTIONS = 50;
/** A few screens of a phone, also when the network has ten thousands. */
const FIRST_POINTS = 20;
const POINTS_PER_PAGE = 50;
const MAX_SEARCH = 100;
const MAX_PLACES = 5;

/** @throws organisation.notFound */
export async function readHostedShop(deps: Deps, slug: string): Promise<HostedShop> {
  const organisation = await readOrganisation(deps, slug);
  const [{ items }, networks, points] = await Promise.all([
    readDistributions(deps, slug, { limit: MAX_DISTRIBUTIONS }),
    listNetworks(deps.db, organisation.id),
    findPickupPoints(deps, slug, { limit: FIRST_POINTS }),
  ]);
  const now = deps.clock.now();
  const open = items.find((distribution) => windowState(distribution, now) === 'open');
  const distribution = open ?? items.find((one) => windowState(one, now) === 'toCome');
  const model = distribution ? await deps.shelves.model(distribution.id) : null;
  const next = distribution && model ? { distribution, isOpen: distribution === open, shelf: model.shelf } : null;
  return { organisation, next, networks, points: points.reply };
}

/**
 * A page of an organisation's points: those after a cursor, sorted by distance from a commune when one was looked for and found.
 *
 * @throws organisation.notFound
 */
export async function readHostedPoints(deps: Deps, slug: string, asked: { near?: string; cursor?: string }): Promise<HostedPoints> {
  const organisation = await readOrganisation(deps, slug);
  const text = (asked.near ?? '').trim().slice(0, MAX_SEARCH);
  const search = text === '' ? null : await placesNamed(deps, text);
  const place = search?.places[0];
  const near = place ? { latitude: place.latitude, longitude: place.longitude } : {};
  const query = { limit: POINTS_PER_PAGE, ...near };
  try {
    const { reply } = await findPickupPoints(deps, slug, { ...query, ...(asked.cursor ? { cursor: asked.cursor } : {}) });
    return { organisation, points: reply, search };
  } catch (error) {
    // An address that somebody cut short, or of another order: the list from its beginning is better than a refusal.
    if (!(error instanceof ProblemError) || error.code !== 'validation.failed') throw error;
    const { reply } = await findPickupPoints(deps, slug, query);
    return { organisation, points: reply, search };
  }
}

async function placesNamed(deps: Deps, text: string): Promise<HostedPoints['search']> {
  const { items, attribution } = await findPlaces(deps, text, MAX_PLACES);
  return { text, places: items, attribution };
}

export async function readShops(deps: Pick<Deps, 'db' | 'clock'>): Promise<ShopRow[]> {
  return listShops(deps.db, deps.clock.now().toISOString());
}
