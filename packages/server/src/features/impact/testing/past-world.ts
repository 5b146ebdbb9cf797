import { insertPast, type PastLine } from '../../../db/seed/past-collections.queries.ts';
import { newId } from '../../../ids.ts';
import type { TestServer } from '../../../testing/test-server.ts';
import { createCatalogue, createPickupPoint } from '../../../testing/scene.ts';
import { createOrganisation, type NewOrganisation } from '../../organisations/organisations.service.ts';
import type { OrderState } from '@cagette/sdk/contract/order-state';

/** Who sold what to whom on a day of the past, told with names instead of ids. */
export interface ToldCollection {
  /** Slug of who runs it. */
  readonly by: string;
  /** `2026-10-17`, ended at 10:00 UTC; or an instant. */
  readonly on: string;
  /** Name of the pickup point; «place» without any. */
  readonly at?: string;
  readonly orders: readonly ToldOrder[];
}
export interface ToldOrder {
  readonly household: string;
  readonly state?: OrderState;
  readonly lines: readonly ToldLine[];
}
export interface ToldLine extends Partial<Pick<PastLine, 'sale' | 'quantity' | 'contentQuantity' | 'contentUnit' | 'totalCents'>> {
  /** Slug of the farm; who runs the collection without any. */
  readonly farm?: string;
}

const MS_PER_HOUR = 3_600_000;

/** Organisations, households and what was collected, made as they are first named. */
export function createPastWorld(server: TestServer) {
  const organisations = new Map<string, { id: string; catalogueId: string }>();
  const points = new Map<string, string>();
  const households = new Map<string, string>();
  const { db, clock } = server.deps;

  return {
    async organisation(slug: string, more: Partial<NewOrganisation> = {}): Promise<{ id: string; catalogueId: string }> {
      const id = await createOrganisation(server.deps, { slug, kind: 'farm', name: slug, ...more });
      if (id === null) throw new Error(`The slug ${slug} is taken`);
      const { catalogueId } = await createCatalogue(server, id, []);
      const made = { id, catalogueId };
      organisations.set(slug, made);
      return made;
    },
    async point(name: string, owner: string, place: { latitude: number; longitude: number } | null): Promise<void> {
      const id = await createPickupPoint(server, idOf(owner));
      if (place) await db.updateTable('pickupPoints').set(place).where('id', '=', id).execute();
      points.set(name, id);
    },
    async tell(...collections: readonly ToldCollection[]): Promise<void> {
      for (const { at = 'place', by } of collections) if (!points.has(at)) await this.point(at, by, null);
      const strangers = new Set(
        collections.flatMap(({ orders }) => orders.map(({ household }) => household)).filter((one) => !households.has(one)),
      );
      for (const stranger of strangers) households.set(stranger, newId('customer', clock.now()));
      const customers = [...strangers].map((one) => ({ id: households.get(one) ?? '', email: null, createdAt: '2020-01-01T00:00:00Z' }));
      await insertPast(db, customers, collections.map(told));
    },
  };

  function told({ by, on, at = 'place', orders }: ToldCollection) {
    const endsAt = new Date(on.length > 10 ? on : `${on}T10:00:00Z`);
    const farms = [...new Set(orders.flatMap(({ lines }) => lines.map(({ farm }) => farm ?? by)))];
    return {
      organisationId: idOf(by),
      pickupPointId: points.get(at) ?? '',
      startsAt: new Date(endsAt.getTime() - 2 * MS_PER_HOUR).toISOString(),
      endsAt: endsAt.toISOString(),
      catalogueIds: farms.map((farm) => organisations.get(farm)?.catalogueId ?? ''),
      orders: orders.map(({ household, state = 'collected', lines }) => ({
        customerId: households.get(household) ?? '',
        customerName: household,
        state,
        lines: lines.map((line) => lineOf(line, by)),
      })),
    };
  }

  function lineOf({ farm, ...line }: ToldLine, by: string): PastLine {
    return {
      farmId: idOf(farm ?? by),
      offerId: 'off_00000000000000000000000000',
      productId: 'prd_00000000000000000000000000',
      productName: 'Miel',
      offerName: 'pot',
      category: 'Miel',
      reference: null,
      sale: 'each',
      quantity: 1,
      priceCents: 1000,
      vatRateBp: 550,
      contentQuantity: null,
      contentUnit: null,
      step: 1,
      weighed: false,
      totalCents: 1000,
      ...line,
    };
  }

  function idOf(slug: string): string {
    const known = organisations.get(slug);
    if (!known) throw new Error(`Nobody is called ${slug}`);
    return known.id;
  }
}
export type PastWorld = ReturnType<typeof createPastWorld>;

/** One order of each of so many households, `foyer-1` to `foyer-n`. */
export function ordersOf(count: number, lines: readonly ToldLine[] = [{}], first = 1): ToldOrder[] {
  return Array.from({ length: count }, (_, index) => ({ household: `foyer-${first + index}`, lines }));
}
