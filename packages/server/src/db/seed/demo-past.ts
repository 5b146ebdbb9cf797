import { goodsTotal } from '@cagette/sdk/contract/quantity';
import { Temporal } from 'temporal-polyfill';
import { newId } from '../../ids.ts';
import { ASSOCIATION_SLUG, FARM_SLUG } from './demo-organisations.ts';
import type { DemoOffer } from './demo.queries.ts';
import type { PastCollection, PastCustomer, PastLine, PastOrder } from './past-collections.queries.ts';
import type { DemoPoint } from './read-pickup-points.ts';

/** What an organisation did before the demo began. */
export interface DemoPast {
  /** Orders at each collection of a month, from the oldest month to the last; 0: none took place. */
  readonly orders: readonly number[];
  /** Households to draw from. */
  readonly households: number;
}

/** It grows, rests in winter, and began with so few households that a month of them may not be told. */
export const demoPasts: Readonly<Record<string, DemoPast>> = {
  [ASSOCIATION_SLUG]: { orders: [2, 6, 9, 12, 10, 0, 11, 15, 18, 21, 24, 20, 23, 27, 29], households: 86 },
  [FARM_SLUG]: { orders: [1, 2, 5, 7, 8, 10, 9, 12, 13, 15], households: 34 },
};

interface DemoPastScope {
  readonly slug: string;
  readonly organisationId: string;
  readonly points: readonly (DemoPoint & { readonly id: string; readonly timeZone: string })[];
  /** What the farms sell that take part. */
  readonly offers: readonly DemoOffer[];
}

const COLLECTIONS_A_MONTH = [3, 17];
const MAX_LINES = 4;
const PIECES = 3;
const MIN_LOOSE = 500;
const STRIDE = 7919;
const DAYS_A_WEEK = 7;

/** The whole months before this one, always the same for the same month: people, places, baskets, a few who cancelled and some who did not come. */
export function demoPast(
  now: Date,
  { slug, organisationId, points, offers }: DemoPastScope,
): { customers: PastCustomer[]; collections: PastCollection[] } {
  const past = demoPasts[slug];
  if (!past || points.length === 0 || offers.length === 0) return { customers: [], collections: [] };
  const thisMonth = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO('UTC').toPlainDate().with({ day: 1 });
  const first = thisMonth.subtract({ months: past.orders.length });
  const customers = Array.from({ length: past.households }, (_, index) => ({
    id: newId('customer', new Date(`${first.toString()}T00:00:00Z`)),
    email: `foyer-${index + 1}.${slug}@example.org`,
    createdAt: `${first.toString()}T00:00:00Z`,
  }));
  const collections = past.orders.flatMap((count, month) =>
    count === 0
      ? []
      : COLLECTIONS_A_MONTH.map((day, half): PastCollection => {
          const number = month * COLLECTIONS_A_MONTH.length + half;
          const point = pick(points, number);
          return {
            organisationId,
            pickupPointId: point.id,
            ...timesOf(first.add({ months: month, days: day }), point),
            catalogueIds: [...new Set(offers.map(({ catalogueId }) => catalogueId))],
            orders: Array.from({ length: count }, (_, index) => orderOf(number, index, count, customers, offers)),
          };
        }),
  );
  return { customers, collections };
}

function timesOf(from: Temporal.PlainDate, { weekday, from: start, to, timeZone }: DemoPastScope['points'][number]) {
  const day = from.add({ days: (weekday - from.dayOfWeek + DAYS_A_WEEK) % DAYS_A_WEEK });
  const at = (time: string) => new Date(day.toZonedDateTime({ timeZone, plainTime: time }).epochMilliseconds).toISOString();
  return { startsAt: at(start), endsAt: at(to) };
}

/** Each collection begins with another household, so that those who came early come back; nobody orders twice at one. */
function orderOf(
  collection: number,
  index: number,
  count: number,
  customers: readonly PastCustomer[],
  offers: readonly DemoOffer[],
): PastOrder {
  const known = Math.min(customers.length, count * 2 + collection);
  const place = (collection * (known % 5 === 0 ? 3 : 5) + index) % known;
  const seed = collection * STRIDE + index * 31;
  return {
    customerId: customers[place]?.id ?? '',
    customerName: `Foyer ${place + 1}`,
    state: seed % 29 === 0 ? 'cancelled' : seed % 37 === 0 ? 'noShow' : 'collected',
    lines: Array.from({ length: 1 + (seed % MAX_LINES) }, (_, line) => lineOf(pick(offers, seed + line * 11), seed + line)),
  };
}

function lineOf({ catalogueId: _catalogue, ...offer }: DemoOffer, seed: number): PastLine {
  const steps = 1 + (seed % PIECES);
  const loose = offer.step >= MIN_LOOSE ? offer.step : offer.step * ((MIN_LOOSE - (MIN_LOOSE % offer.step)) / offer.step);
  const quantity = offer.sale === 'bulk' ? loose * steps : offer.sale === 'weighedEach' ? 1 : steps;
  return { ...offer, quantity, totalCents: goodsTotal({ ...offer, depositCents: 0 }, quantity) };
}

function pick<Item>(items: readonly Item[], number: number): Item {
  const item = items[number % items.length];
  if (item === undefined) throw new RangeError('There is nothing to pick from');
  return item;
}
