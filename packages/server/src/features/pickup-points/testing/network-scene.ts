import { createDistribution, type NewDistribution } from '../../distributions/distributions.service.ts';
import { affiliate, createOrganisation } from '../../organisations/organisations.service.ts';
import { createCatalogue } from '../../../testing/scene.ts';
import type { TestServer } from '../../../testing/test-server.ts';
import { createPickupPoints, type NewPickupPoint } from '../pickup-points.service.ts';

/** An association, and a farm of it with a catalogue; neither has a point yet. */
export interface NetworkScene {
  readonly slug: string;
  readonly associationId: string;
  readonly farm: SceneFarm;
}

export interface SceneFarm {
  readonly id: string;
  readonly slug: string;
  readonly catalogueId: string;
}

let number = 0;

export async function createNetworkScene(server: TestServer): Promise<NetworkScene> {
  number += 1;
  const slug = `reseau-${number}`;
  const associationId = await organisation(server, slug, 'association');
  return { slug, associationId, farm: await addFarm(server, associationId) };
}

export async function addFarm(server: TestServer, associationId: string | null): Promise<SceneFarm> {
  number += 1;
  const slug = `terre-${number}`;
  const id = await organisation(server, slug, 'farm');
  if (associationId !== null) await affiliate(server.deps, associationId, id);
  return { id, slug, catalogueId: (await createCatalogue(server, id, [{}])).catalogueId };
}

/** Points with these names, at Bastia unless told otherwise. */
export async function addPoints(
  server: TestServer,
  organisationId: string,
  points: readonly (Partial<NewPickupPoint> & { readonly name: string })[],
): Promise<string[]> {
  return createPickupPoints(
    server.deps,
    organisationId,
    points.map((point) => ({
      street: '1 place du Marché',
      postcode: '20200',
      city: 'Bastia',
      latitude: 42.7,
      longitude: 9.45,
      kind: 'market' as const,
      access: null,
      ...point,
    })),
  );
}

/** A distribution that is open at `TEST_NOW`, on Saturday 28 November. */
export async function addDistribution(
  server: TestServer,
  organisationId: string,
  pickupPointId: string,
  change: Partial<NewDistribution> & { readonly farms?: readonly SceneFarm[] } = {},
): Promise<string> {
  const { farms = [], ...rest } = change;
  return createDistribution(server.deps, {
    organisationId,
    pickupPointId,
    opensAt: '2026-11-24T17:00:00.000Z',
    closesAt: '2026-11-27T11:00:00.000Z',
    startsAt: '2026-11-28T07:00:00.000Z',
    endsAt: '2026-11-28T11:00:00.000Z',
    participations: farms.map(({ catalogueId }) => ({ catalogueId })),
    ...rest,
  });
}

async function organisation(server: TestServer, slug: string, kind: 'farm' | 'association'): Promise<string> {
  const id = await createOrganisation(server.deps, { slug, kind, name: `Nom de ${slug}` });
  if (id === null) throw new Error(`The slug ${slug} is taken`);
  return id;
}
