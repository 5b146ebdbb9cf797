import type { Locator, Page } from 'playwright-core';
import { comeTo } from './come-to.ts';

/** The ways through the map of pickup points that journeys take, by role and name, as people find them. */
export interface MapWalk {
  readonly map: Locator;
  readonly search: Locator;
  /** Types into the search and takes the suggestion of that name; the list is then sorted by distance from it. */
  findPlace(typed: string, place: string): Promise<void>;
  /** The cards of the list, in their order. */
  readonly cards: Locator;
  card(name: string): Locator;
  /** The first point of the list where orders are taken now. */
  readonly firstOpen: Locator;
  /** The link of a card that leads to an order there. */
  orderHere(card: Locator): Locator;
}

export function mapWalk(page: Page, map = page.locator('cagette-pickup-map')): MapWalk {
  const search = map.getByRole('combobox', { name: 'Commune ou code postal' });
  const cards = map.getByRole('listitem').filter({ has: page.getByRole('heading') });
  const orderHere = (card: Locator) => card.getByRole('link', { name: /^Commander ici/ });
  return {
    map,
    search,
    cards,
    orderHere,
    card: (name) => cards.filter({ hasText: name }).first(),
    firstOpen: cards.filter({ has: page.getByRole('link', { name: /^Commander ici/ }) }).first(),
    async findPlace(typed, place) {
      await comeTo(map);
      await search.click();
      await search.fill(typed);
      await map.getByRole('option', { name: place }).first().click();
      await map.getByText(`du plus près au plus loin depuis ${place}`).first().waitFor();
    },
  };
}
