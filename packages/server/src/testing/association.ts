import { invite } from '../features/affiliations/invite-farm.service.ts';
import { createDistribution } from '../features/distributions/distributions.service.ts';
import {
  createAffiliation,
  createOrganisation,
  organisationById,
  type NewOrganisation,
} from '../features/organisations/organisations.service.ts';
import { createPickupPoint, type Scene } from './scene.ts';
import type { TestServer } from './test-server.ts';

export interface TestAssociation {
  readonly associationId: string;
  readonly slug: string;
  readonly pickupPointId: string;
}

let number = 0;

/** An association with a pickup point and no farm. */
export async function createAssociation(server: TestServer, options: Partial<NewOrganisation> = {}): Promise<TestAssociation> {
  number += 1;
  const slug = `association-${number}`;
  const associationId = await createOrganisation(server.deps, {
    slug,
    kind: 'association',
    name: `Association ${number}`,
    email: `association-${number}@example.org`,
    ...options,
  });
  if (associationId === null) throw new Error(`The slug ${slug} is taken`);
  return { associationId, slug, pickupPointId: await createPickupPoint(server, associationId) };
}

/** A new association with a farm in its network. */
export async function createNetwork(
  server: TestServer,
  { farmId }: Pick<Scene, 'farmId'>,
): Promise<TestAssociation & { affiliationId: string }> {
  const association = await createAssociation(server);
  const affiliationId = await createAffiliation(server.deps, { associationId: association.associationId, farmId, catalogueId: null });
  if (affiliationId === null) throw new Error('A new association has no farm');
  return { ...association, affiliationId };
}

/** An invitation of a new association to a farm's own address. @returns its id */
export async function createInvitation(server: TestServer, { farmId }: Pick<Scene, 'farmId'>): Promise<string> {
  const { associationId } = await createAssociation(server);
  const [association, farm] = await Promise.all([associationId, farmId].map((id) => organisationById(server.deps, id)));
  if (!association || !farm?.email) throw new Error('The farm has no address');
  return (await invite(server.deps, association, { email: farm.email })).id;
}

/** A distribution of an association whose orders open in a day, `TEST_NOW` being now. */
export async function planDistribution(
  server: TestServer,
  of: {
    readonly associationId: string;
    readonly pickupPointId: string;
    readonly catalogueIds: readonly string[];
    readonly opensAt?: string;
  },
): Promise<string> {
  return createDistribution(server.deps, {
    organisationId: of.associationId,
    pickupPointId: of.pickupPointId,
    opensAt: of.opensAt ?? '2026-11-26T09:00:00.000Z',
    closesAt: '2026-11-27T11:00:00.000Z',
    startsAt: '2026-11-28T07:00:00.000Z',
    endsAt: '2026-11-28T11:00:00.000Z',
    participations: of.catalogueIds.map((catalogueId) => ({ catalogueId })),
  });
}
